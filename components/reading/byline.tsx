import { FactLink } from '@/components/fact-link';
import { isNewspaperName } from '@/lib/citations/cited-article';
import { groupBy } from '@/lib/group-by';
import { sourceFileHref, sourceHref } from '@/lib/hrefs';
import type { ArticleView, CreditRole, CreditView } from '@/lib/queries/article';
import type { Span } from '@/lib/queries/view-types';
import { formatDate, machineDate } from '@/lib/text/format-date';

const roleNames: Record<CreditRole, string> = {
  reporter: '记者',
  correspondent: '通讯员',
  author: '作者',
  photographer: '摄影',
  editor: '责编',
};

/** Of the story's side matter, which on narrow screens stands below the text. */
export const factsId = 'facts';

/** Characters of a newspaper that a reader takes in. */
const READ_A_MINUTE = 450;

/** Publication, the site that carries it, date, dateline and credits as the print gives them, then the ways to the source and the citation. */
export function Byline({ article }: { article: ArticleView }) {
  const { id, publication, published, dateline, headline, characters } = article;
  const carrier = article.source.publisher ?? article.source.site;
  const start: Span[] = headline?.spans ?? article.sections[0]?.blocks[0]?.spans ?? [];
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 text-sm text-soft leading-7">
      <li>
        {publication ? (
          <FactLink articleId={id} spans={publication.spans}>
            {publication.text}
          </FactLink>
        ) : (
          '出处未载'
        )}
      </li>
      {carrier !== null && carrier !== publication?.text && (
        <li>
          {publication && isNewspaperName(publication.text) ? '转载于 ' : '见于 '}
          <a href={sourceFileHref(article.source.id)} className="hover:text-blue" title="来源文件">
            {carrier}
          </a>
        </li>
      )}
      <li className="num">
        <PublishedDate id={id} published={published} />
      </li>
      {dateline && (
        <li>
          <FactLink articleId={id} spans={dateline.spans}>
            {dateline.text}讯
          </FactLink>
        </li>
      )}
      {[...groupBy(article.credits, ({ role }) => role)].map(([role, credits]) => (
        <Credits key={role} id={id} name={roleNames[role]} credits={credits} />
      ))}
      <li className="num no-print whitespace-nowrap">
        {characters.toLocaleString('en-US')}字，约{Math.max(1, Math.round(characters / READ_A_MINUTE))}分钟
      </li>
      <li className="no-print flex flex-wrap gap-x-5">
        <a href={sourceHref(id, start)} className="inline-block text-blue">
          原文对照
        </a>
        <a href="#cite" className="inline-block text-blue">
          引用
        </a>
        <a href={`#${factsId}`} className="inline-block text-blue lg:hidden">
          人物与数字
        </a>
      </li>
    </ul>
  );
}

function PublishedDate({ id, published }: { id: string; published: ArticleView['published'] }) {
  const { edtf, time, basis, evidence } = published;
  const text = (
    <time dateTime={machineDate(edtf) ?? undefined} className={edtf ? 'text-vermilion' : undefined}>
      {formatDate(edtf)}
      {time && ` ${time}`}
    </time>
  );
  const spans = evidence[0]?.spans;
  if (!spans) return text;
  return (
    <>
      <FactLink articleId={id} spans={spans}>
        {text}
      </FactLink>
      {basis === 'inferred' && '（推定）'}
    </>
  );
}

function Credits({ id, name, credits }: { id: string; name: string; credits: CreditView[] }) {
  return (
    <li>
      {name}{' '}
      {credits.map((credit, index) => (
        <span key={credit.spans[0]?.[0] ?? credit.name}>
          {index > 0 && '、'}
          <FactLink articleId={id} spans={credit.spans} className="text-ink">
            {credit.name}
          </FactLink>
        </span>
      ))}
    </li>
  );
}
