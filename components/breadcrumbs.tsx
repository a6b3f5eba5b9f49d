import { toBreadcrumbData } from '@/lib/linked-data/breadcrumb-data';
import { siteUrl } from '@/lib/site';
import { JsonLd } from './json-ld';

export interface Crumb {
  label: string;
  /** What search engines call it, where that is not what this page does. */
  name?: string;
  /** Absent for a step that has no page of its own. */
  href?: string;
}

/** The way up: from the section down to the page's parent; the page itself is not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const steps = crumbs.flatMap(({ label, name = label, href }) =>
    href ? [{ name, url: `${siteUrl}${href}` }] : [],
  );
  return (
    <nav aria-label="位置" className="no-print pt-6 text-soft text-xs">
      <ol className="flex flex-wrap">
        {crumbs.map(({ label, href }, index) => (
          <li key={`${href ?? ''}${label}`} className="flex">
            {href ? (
              <a href={href} className="min-w-6 py-0.5">
                {label}
              </a>
            ) : (
              <span className="py-0.5">{label}</span>
            )}
            {index < crumbs.length - 1 && (
              <span aria-hidden="true" className="px-1.5 py-0.5">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd data={toBreadcrumbData([{ name: '首页', url: `${siteUrl}/` }, ...steps])} />
    </nav>
  );
}
