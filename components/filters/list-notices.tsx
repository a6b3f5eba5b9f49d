import { AnswerStatus } from '@/components/answer-status';
import type { BadParam } from '@/lib/filters/search-params';

/** Says which parts of a list's URL could not be read; nothing is left out in silence. */
export function BadParamNotice({ bad, plainHref }: { bad: readonly BadParam[]; plainHref: string }) {
  if (bad.length === 0) return null;
  return (
    <div role="status" className="my-3 border-vermilion border-l-3 bg-wash px-3 py-2 text-sm">
      <AnswerStatus code={400} />
      <p>
        地址中有读不懂的条件，未予采用：
        {bad.map(({ name, value }) => `${name}=${value}`).join('，')}
      </p>
      <a href={plainHref} className="inline-block py-0.5 text-blue hover:underline">
        换成正确的地址
      </a>
    </div>
  );
}
