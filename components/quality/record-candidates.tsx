import { articleHref, personHref, topicHref, unitHref } from '@/lib/hrefs';
import type { InferredPost, TopicCandidate, UnresolvedUnit } from '@/lib/queries/quality';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** Unit names whose chain nothing gives, with the full names that would also fit. */
export function UnresolvedUnits({ units }: { units: readonly UnresolvedUnit[] }) {
  return (
    <ul className="border-hair border-t">
      {units.map((unit) => (
        <Candidate
          key={unit.slug}
          href={unitHref(unit.slug)}
          name={unit.name}
          count={unit.count}
          articleId={unit.articleId}
          note={unit.candidates.length > 0 ? `可能是：${unit.candidates.join('、')}` : '没有可对应的全称'}
        />
      ))}
    </ul>
  );
}

/** Campaigns that the catalogue lacks. */
export function TopicCandidates({ topics }: { topics: readonly TopicCandidate[] }) {
  return (
    <ul className="border-hair border-t">
      {topics.map((topic) => (
        <Candidate
          key={topic.slug}
          href={topicHref(topic.slug)}
          name={restorePunctuation(topic.name)}
          count={topic.count}
          articleId={topic.articleId}
        />
      ))}
    </ul>
  );
}

/** People whose unit was taken from the text around them. */
export function InferredPosts({ people }: { people: readonly InferredPost[] }) {
  return (
    <ul className="border-hair border-t">
      {people.map((person) => (
        <Candidate
          key={person.slug}
          href={personHref(person.slug)}
          name={person.name}
          count={person.count}
          articleId={person.articleId}
          note={person.unit}
        />
      ))}
    </ul>
  );
}

function Candidate({
  href,
  name,
  count,
  articleId,
  note,
}: {
  href: string;
  name: string;
  count: number;
  articleId: string;
  note?: string;
}) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-baseline gap-x-4 border-hair border-b py-1.5">
      <span>
        <a href={href} className="mr-4 inline-block py-0.5">
          {name}
        </a>
        {note && <span className="text-soft text-sm">{note}</span>}
      </span>
      <span className="num text-soft text-sm">{count}篇</span>
      <a href={articleHref(articleId)} className="py-0.5 text-blue text-sm hover:underline">
        看报道<span className="sr-only">：提到{name}的</span>
      </a>
    </li>
  );
}
