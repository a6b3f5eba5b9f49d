const ways = [
  { href: '/articles', label: '全部报道', note: '按时间、单位、主题、人物筛选' },
  { href: '/units', label: '单位', note: '按隶属关系排列' },
  { href: '/topics', label: '主题', note: '专项活动与学习教育' },
  { href: '/people', label: '人物', note: '按拼音排列' },
  { href: '/sources', label: '来源文件', note: '每一份原文' },
];

/** Where to go from a page that has nothing to show. */
export function WaysOn() {
  return (
    <nav aria-label="去别处看看">
      <ul className="max-w-[42em] border-hair border-t">
        {ways.map(({ href, label, note }) => (
          <li key={href} className="border-hair border-b">
            <a href={href} className="flex items-baseline gap-4 py-2.5">
              <span className="headline w-[5em] shrink-0 text-lg">{label}</span>
              <span className="text-sm text-soft">{note}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
