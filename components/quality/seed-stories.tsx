import { articleHref } from '@/lib/hrefs';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/** What a seed did to these stories is told with the first of them by title, the only ones a reader would know. */
const SHOWN = 3;

/** 《甲》《乙》《丙》等, each leading to its story; nothing where no story has a title any more. */
export function SeedStories({
  ids,
  total,
  titles,
}: {
  ids: readonly string[];
  /** Stories in all. */
  total: number;
  titles: ReadonlyMap<string, string>;
}) {
  const shown = ids.filter((id) => titles.has(id)).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <>
      {'：'}
      {shown.map((id) => (
        <a key={id} href={articleHref(id)} className="py-1 text-blue hover:underline">
          《{restorePunctuation(titles.get(id) ?? '')}》
        </a>
      ))}
      {total > shown.length && '等'}
    </>
  );
}
