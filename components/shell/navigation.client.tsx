'use client';

// A client leaf because the layout does not know the path and must mark the current section;
// it is rendered on the server like everything else, and works without script.

import { usePathname } from 'next/navigation';

const navigationItems = [
  { href: '/articles', label: '报道' },
  { href: '/units', label: '单位' },
  { href: '/topics', label: '主题' },
  { href: '/people', label: '人物' },
  { href: '/timeline', label: '年表' },
  { href: '/figures', label: '数字' },
  { href: '/quotes', label: '引语' },
];

export function Navigation() {
  const path = usePathname();
  return (
    <nav aria-label="主要栏目" className="order-3 w-full lg:order-none lg:w-auto">
      <ul className="-mx-0.5 flex flex-wrap justify-between gap-x-1 sm:-mx-1 sm:justify-start sm:gap-x-5 lg:gap-x-3">
        {navigationItems.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              className="-my-1.5 inline-block px-0.5 py-2.5 sm:px-1 lg:my-0 lg:py-1 aria-[current]:text-vermilion"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
