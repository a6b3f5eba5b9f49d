import type { BreadcrumbList, WithContext } from 'schema-dts';

/** schema.org BreadcrumbList of a page's way down from the home page; addresses are absolute. */
export function toBreadcrumbData(steps: { name: string; url: string }[]): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}
