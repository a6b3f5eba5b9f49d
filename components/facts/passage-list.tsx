import type { PersonPassage } from '@/lib/queries/person-passages';
import { FactPlaceLine } from './fact-place';

/** Sentences that name a person, in the words of their stories, the name in bold. */
export function PassageList({ passages, of }: { passages: readonly PersonPassage[]; of: string }) {
  return (
    <ul className="border-hair border-t">
      {passages.map((passage) => (
        <li key={`${passage.articleId} ${passage.spans[0]?.[0]}`} className="border-hair border-b py-3">
          <p className="max-w-[42em] font-serif text-lg leading-relaxed">
            {passage.isCutBefore && '……'}
            <Named passage={passage} />
            {passage.isCutAfter && '……'}
          </p>
          <FactPlaceLine place={passage} of={of} />
        </li>
      ))}
    </ul>
  );
}

function Named({ passage: { text, marks } }: { passage: PersonPassage }) {
  return marks.flatMap(([start, end], index) => [
    text.slice(marks[index - 1]?.[1] ?? 0, start),
    <b key={start}>{text.slice(start, end)}</b>,
    ...(index === marks.length - 1 ? [text.slice(end)] : []),
  ]);
}
