import { ruleName } from '@/components/quality/rule-names';
import { changeWords } from '@/lib/corrections/change-words';
import { fieldNames } from '@/lib/corrections/field-names';
import { articleHref, sourceFileHref } from '@/lib/hrefs';
import type { CorrectionView } from '@/lib/queries/corrections';

/** Corrections with what was printed, what it was changed to, and who decided it and why. */
export function CorrectionList({
  corrections,
  named,
}: {
  corrections: readonly CorrectionView[];
  /** With the story that each is of. */
  named: boolean;
}) {
  return (
    <ul className="text-sm">
      {corrections.map((correction) => (
        <li key={correction.key} id={correction.key} className="border-hair border-b py-3">
          {named && <Story correction={correction} />}
          <p>
            <span className="mr-2 text-soft">{fieldNames[correction.field]}</span>
            <Change correction={correction} />
          </p>
          <p className="text-soft text-xs">
            <time dateTime={correction.date} className="num">
              {correction.date}
            </time>
            {` ${correction.who}：${correction.why}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Story({ correction: { articleId, title, sourceId } }: { correction: CorrectionView }) {
  return (
    <p>
      {articleId === null ? (
        <>
          <span className="text-soft">报道已不在档案中，来源文件 </span>
          <a href={sourceFileHref(sourceId)} className="text-blue">
            {sourceId}
          </a>
        </>
      ) : (
        <a href={articleHref(articleId)} className="headline text-base">
          {title}
        </a>
      )}
    </p>
  );
}

/** Two stories made of one, or one of two, with the other one's address. */
function StoryChange({ correction: { field, articleId, printed, value } }: { correction: CorrectionView }) {
  const link = (id: string) => (
    <a href={articleHref(id)} className="text-blue hover:underline">
      {id}
    </a>
  );
  const from = articleId === null ? null : <>（{link(articleId)}）</>;
  return field === 'split-story' ? (
    <>
      原与前文{from}连作一篇，自<q>{printed}</q>起另作一篇（{link(value)}）
    </>
  ) : (
    <>
      自<q>{printed}</q>起原作另一篇（{link(value)}），并入前文{from}
    </>
  );
}

function Change({ correction }: { correction: CorrectionView }) {
  const { printed, value, applied, found } = correction;
  if (applied && (correction.field === 'split-story' || correction.field === 'join-stories')) {
    return <StoryChange correction={correction} />;
  }
  if (applied && correction.field === 'doubt') {
    return (
      <>
        <q>{printed}</q>处解析存疑（{ruleName(value) ?? value}），经核对无误
      </>
    );
  }
  if (applied) {
    const { before, between, after } = changeWords(correction.field);
    return (
      <>
        {before}
        <q className="whitespace-pre-line">{printed || '（无）'}</q>
        {between}
        {after !== null && (
          <>
            <q className="whitespace-pre-line">{value}</q>
            {after}
          </>
        )}
      </>
    );
  }
  return (
    <>
      <strong className="font-semibold text-vermilion">未能更正</strong>：以为原印
      <q className="whitespace-pre-line">{printed || '（无）'}</q>，现为
      <q className="whitespace-pre-line">{found || '（无）'}</q>；仍用解析所得。
    </>
  );
}
