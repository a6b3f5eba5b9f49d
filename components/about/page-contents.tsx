import { RailHeading } from '@/components/reading/rail-heading';

/** 目录 of a page of plain text, by the ids of its headings: above it, or beside it where there is room. */
export function PageContents({ parts }: { parts: Readonly<Record<string, string>> }) {
  return (
    <nav
      aria-label="目录"
      className="no-print mt-5 text-sm lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1 lg:mt-0 lg:self-start"
    >
      <RailHeading>目录</RailHeading>
      <ol className="columns-2 gap-x-8 lg:columns-1">
        {Object.entries(parts).map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`} className="block border-hair border-l-2 py-1 pl-3 leading-snug">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
