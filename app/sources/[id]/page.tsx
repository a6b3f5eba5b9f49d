import { answerMissing } from '@/app/answer-missing';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { BadParamNotice } from '@/components/filters/list-notices';
import { HeadTags } from '@/components/head-tags';
import { Ledger } from '@/components/ledger';
import { PageHeading } from '@/components/page-heading';
import { RecordColumns, Section } from '@/components/section';
import { CatalogueEntry } from '@/components/sources/catalogue-entry';
import { DoubtList } from '@/components/sources/doubt-list';
import { PieceShares } from '@/components/sources/piece-shares';
import { SourceTitles } from '@/components/sources/source-row';
import { SourceText } from '@/components/sources/source-text';
import { StoryList } from '@/components/story-list';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import { articlesHref } from '@/lib/filters/article-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { readSourceWindow, sourceLinesHref, windowStart } from '@/lib/filters/source-filter';
import type { PageHead } from '@/lib/head/page-head';
import { sourceFileHref } from '@/lib/hrefs';
import { getSourceView } from '@/lib/queries/source';
import { getSource } from '@/lib/queries/sources';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const linesShown = 200;

async function toHead({ params }: Props): Promise<PageHead> {
  const source = await getSource((await params).id);
  if (!source) return { title: '没有这份来源文件' };
  return {
    title: `来源文件 ${source.id}`,
    description: `原始文件${source.file}：${source.articles}篇报道，${source.characters}字，解析时的存疑与全文。`,
    alternates: { canonical: sourceFileHref(source.id), types: dataTypes(sourceFileHref(source.id)) },
  };
}

export default async function SourceFilePage({ params, searchParams }: Props) {
  const { id } = await params;
  const source = await getSource(id);
  if (!source) return answerMissing('sources', id);
  const { from, bad } = readSourceWindow(await searchParams);
  const view = await getSourceView(id, { fromLine: windowStart(from, linesShown), lines: linesShown });
  const lineHref = (line: number) => sourceLinesHref(id, windowStart(line, linesShown), line);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ params, searchParams }))} />
      <Breadcrumbs crumbs={[{ label: '来源文件', href: '/sources' }]} />
      <PageHeading
        label={source.id}
        title={
          <SourceTitles
            titles={source.stories.slice(0, 1).map(({ title }) => title)}
            total={source.articles}
            file={source.file}
          />
        }
        note={source.note}
      />
      <BadParamNotice bad={bad} plainHref={sourceFileHref(id)} />
      <Ledger
        entries={[
          { value: source.articles, label: '篇报道', href: '#stories' },
          { value: source.lineCount, label: '行', href: '#text' },
          { value: source.characters, label: '字' },
          ...(source.errors > 0 ? [{ value: source.errors, label: '处解析错误', href: '#doubts' }] : []),
          { value: source.warnings, label: '处解析存疑', href: '#doubts' },
          { value: source.infos, label: '处解析说明', href: '#doubts' },
        ]}
      />
      <RecordColumns
        beside={
          <>
            <Section title="著录" id="entry">
              <CatalogueEntry source={source} />
            </Section>
            <Section title="成分" id="pieces" note="每个非空白字都归入且只归入一类。">
              <PieceShares pieces={source.pieces} />
            </Section>
          </>
        }
      >
        <Section
          title="其中的报道"
          id="stories"
          more={
            source.articles > source.stories.length
              ? { href: articlesHref({ source: id }), label: `全部${source.articles}篇，可筛选` }
              : undefined
          }
        >
          {source.stories.length > 0 ? (
            <StoryList stories={source.stories} />
          ) : (
            <p className="text-sm text-soft">没有认出报道：全部文字都归为页面附件。</p>
          )}
        </Section>
        <Section title="解析的存疑与说明" id="doubts" note="存疑是拿不准的，说明是照规则处理、供核对的。">
          {source.messages.length > 0 ? (
            <DoubtList messages={source.messages} lineHref={lineHref} />
          ) : (
            <p className="text-sm text-soft">没有存疑，也没有说明。</p>
          )}
        </Section>
      </RecordColumns>
      {view && (
        <div className="mt-10">
          <SourceText view={view} hrefFor={(line) => sourceLinesHref(id, line)} size={linesShown} />
        </div>
      )}
    </Typeset>
  );
}
