import type { FacetIndex } from './facet-indexes';

/** Says that menus offer only the first values, and where the others stand. */
export function CutNote({ most, by, indexes }: { most: number; by: string; indexes: readonly FacetIndex[] }) {
  return (
    <p className="basis-full text-soft text-xs lg:order-last">
      每项只列{by}最多的{most}个，其余见
      {indexes.map(({ href, label }) => (
        <a key={href} href={href} className="ml-2 inline-block py-1 text-blue underline">
          {label}
        </a>
      ))}
    </p>
  );
}
