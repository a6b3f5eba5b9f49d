import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { conditionalResponse } from '@/lib/api/conditional-response';
import { refuseParameters } from '@/lib/api/strict-parameters';
import { changeWords } from '@/lib/corrections/change-words';
import { fieldNames } from '@/lib/corrections/field-names';
import { type CorrectionView, listCorrections } from '@/lib/queries/corrections';
import { siteName, siteUrl } from '@/lib/site';
import { cleanXmlText } from '@/lib/xml/xml-text';
import { FEED_MEDIA_TYPES, type FeedFormat } from './write-feed';

const SHOWN = 50;

const pageUrl = `${siteUrl}/corrections`;

const toDate = (day: string) => new Date(`${day}T00:00:00+08:00`);

function describeChange({ field, printed, value }: CorrectionView): string {
  if (field === 'split-story') return `自「${printed}」起另作一篇 ${value}。`;
  if (field === 'join-stories') return `自「${printed}」起原作另一篇 ${value}，并入前文。`;
  if (field === 'doubt') return `「${printed}」处解析存疑（${value}），经核对无误。`;
  const { before, between, after } = changeWords(field);
  return `${before}「${printed}」${between}${after === null ? '' : `「${value}」${after}`}。`;
}

function toEntry(correction: CorrectionView) {
  const { key, articleId, title, field, printed, why, who, applied, found, date } = correction;
  const change = applied
    ? describeChange(correction)
    : `未能更正：以为原印「${printed}」，现为「${found ?? ''}」。`;
  return {
    id: `${pageUrl}#${key}`,
    url: articleId === null ? `${pageUrl}#${key}` : `${siteUrl}/articles/${articleId}`,
    title: cleanXmlText(`${fieldNames[field]}：${title ?? '报道已不在档案中'}`),
    text: cleanXmlText(`${change}${why}（${who}）`),
    date: toDate(date),
  };
}

/** The feed of corrections, newest first. */
export async function correctionsFeedResponse(request: Request, format: FeedFormat): Promise<Response> {
  const refused = refuseParameters(request);
  if (refused !== null) return refused;
  const entries = (await listCorrections(1, SHOWN)).items.map(toEntry);
  const title = `更正 · ${siteName}`;
  const self = `${pageUrl}/feed.${format}`;
  const author = { name: siteName, uri: siteUrl };
  const body =
    format === 'atom'
      ? generateAtomFeed({
          id: pageUrl,
          title: { value: title, type: 'text' },
          updated: entries[0]?.date ?? new Date(0),
          authors: [author],
          links: [
            { rel: 'self', type: 'application/atom+xml', href: self },
            { rel: 'alternate', type: 'text/html', href: pageUrl },
          ],
          xml: { lang: 'zh-Hans' },
          entries: entries.map(({ id, url, title: name, text, date }) => ({
            id,
            title: { value: name, type: 'text' },
            links: [{ rel: 'alternate', type: 'text/html', href: url }],
            updated: date,
            summary: { value: text, type: 'text' },
          })),
        })
      : JSON.stringify(
          // The generator drops a list that is empty, and the specification wants it.
          Object.assign(
            { items: [] },
            generateJsonFeed({
              title,
              home_page_url: pageUrl,
              feed_url: self,
              language: 'zh-Hans',
              authors: [{ name: siteName, url: siteUrl }],
              items: entries.map(({ id, url, title: name, text, date }) => {
                return { id, url, title: name, content_text: text, date_published: date };
              }),
            }),
          ),
        );
  return conditionalResponse(request, body, FEED_MEDIA_TYPES[format]);
}
