import { SectionHeading } from '@/components/section-heading';
import { StoryRow } from '@/components/story-list';
import type { TextChange, VersionView } from '@/lib/queries/article';

/** Where else the same release ran, and what each paper changed. */
export function StoryVersions({ versions }: { versions: readonly VersionView[] }) {
  if (versions.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="versions">
      <SectionHeading id="versions">同一通稿</SectionHeading>
      <ol className="border-hair border-t">
        {versions.map(({ story, likeness, changes }) => (
          <li key={story.id} className="border-hair border-b">
            <StoryRow story={story} cited={false} />
            <Differences likeness={likeness} changes={changes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Differences({ likeness, changes }: Pick<VersionView, 'likeness' | 'changes'>) {
  const alike = `文字相同约${Math.round(likeness * 100)}%`;
  if (changes === null) return <p className="pb-3 text-soft text-sm">{alike}</p>;
  if (changes.length === 0) return <p className="pb-3 text-soft text-sm">文字全同</p>;
  return (
    <details className="pb-3 text-sm">
      <summary className="cursor-pointer text-soft">{alike}，点开看改动</summary>
      <p className="py-1 text-soft text-xs">
        <del>划去的</del>只见于本篇，<ins>下划线的</ins>只见于另一篇；长段相同处以……略去。
      </p>
      <p className="whitespace-pre-line leading-7">
        {withKeys(changes).map(([key, change]) => (
          <Change key={key} change={change} />
        ))}
      </p>
    </details>
  );
}

/** Each stretch by its place in the text. */
function withKeys(changes: readonly TextChange[]): [number, TextChange][] {
  return [...changes.entries()];
}

function Change({ change: { kind, text } }: { change: TextChange }) {
  if (kind === 'here') return <del className="text-soft">{text}</del>;
  if (kind === 'there') return <ins className="text-vermilion">{text}</ins>;
  return text;
}
