import { siteName } from '@/lib/site';

const links = [
  { href: '/sources', label: '来源' },
  { href: '/quality', label: '可信程度' },
  { href: '/corrections', label: '更正' },
  { href: '/api#feeds', label: '订阅' },
  { href: '/api', label: '数据接口' },
  { href: '/exports', label: '数据导出' },
  { href: '/about', label: '关于本档案' },
];

export function Footer() {
  return (
    <footer id="colophon" className="no-print page w-full pb-10 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-ink border-t pt-4">
        <p className="flex flex-wrap items-baseline gap-x-3 text-soft">
          <b className="headline text-base text-ink">{siteName}</b>
          <span>有出处的公安新闻档案，每一条都能回到原文。</span>
        </p>
        <nav aria-label="关于">
          <ul className="flex flex-wrap gap-x-5">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
