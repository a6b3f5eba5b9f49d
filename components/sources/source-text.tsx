import { Section } from '@/components/section';
import { WholeSource } from '@/components/source-view/whole-source';
import type { SourceView } from '@/lib/queries/source';

/** The text of a source as it was found, a window of lines at a time. */
export function SourceText({
  view,
  hrefFor,
  size,
}: {
  view: SourceView;
  /** The window that begins at a line. */
  hrefFor: (line: number) => string;
  /** Lines of a window. */
  size: number;
}) {
  const windows: number[] = [];
  for (let line = 1; line <= view.lineCount; line += size) windows.push(line);
  return (
    <Section title="全文" id="text" note="照原样，逐行编号；左侧注明归为何类，点开即到报道中的位置。">
      {windows.length > 1 && <Windows view={view} windows={windows} hrefFor={hrefFor} size={size} />}
      {view.lines.length > 0 ? (
        <WholeSource view={view} />
      ) : (
        <p className="text-sm text-soft">
          这份文件只有{view.lineCount}行。
          <a href={hrefFor(1)} className="inline-block py-1 text-blue hover:underline">
            从头看
          </a>
        </p>
      )}
      {windows.length > 1 && <Windows view={view} windows={windows} hrefFor={hrefFor} size={size} />}
    </Section>
  );
}

function Windows({
  view,
  windows,
  hrefFor,
  size,
}: {
  view: SourceView;
  windows: readonly number[];
  hrefFor: (line: number) => string;
  size: number;
}) {
  const current = windows.indexOf(view.fromLine);
  const near = windows.filter(
    (_, index) => index === 0 || index === windows.length - 1 || Math.abs(index - current) <= 2,
  );
  return (
    <nav aria-label="行" className="no-print py-3 text-sm">
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {near.map((line) => (
          <li key={line}>
            <a
              href={hrefFor(line)}
              aria-current={line === view.fromLine ? 'true' : undefined}
              className="num inline-block border border-transparent px-1.5 py-1 text-blue hover:border-rule aria-[current]:border-ink aria-[current]:text-ink"
            >
              {line}—{Math.min(line + size - 1, view.lineCount)}行
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
