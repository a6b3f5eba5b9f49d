import { answerLostFilters } from '@/app/answer-lost-filters';
import { FigureList } from '@/components/facts/figure-list';
import { FiguresByStory } from '@/components/facts/figures-by-story';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { FactListFrame } from '@/components/filters/fact-list-frame';
import { SortLinks } from '@/components/filters/sort-links';
import { HeadTags } from '@/components/head-tags';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import { figureSortsOf, figuresHref, readFigureRequest } from '@/lib/filters/figure-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { yearName } from '@/lib/filters/year-value';
import type { PageHead } from '@/lib/head/page-head';
import type { FilterLabels } from '@/lib/queries/articles';
import { type FigureRequest, type FigureSort, listFigures } from '@/lib/queries/figures';
import { getFilterLabels } from '@/lib/queries/filter-fate';
import { FigureFacets, FigureForm } from './figure-filters';

interface Props {
  searchParams: Promise<SearchParams>;
}

async function toHead({ searchParams }: Props): Promise<PageHead> {
  const { request, bad } = readFigureRequest(await searchParams);
  return {
    title: '数字',
    description: '报道里的数字：计了什么、多少、谁报的，每一项都能回到原文。',
    alternates: {
      canonical: figuresHref(request),
      types: dataTypes(figuresHref({ ...request, page: undefined })),
    },
    robots: bad.length > 0 ? { index: false } : undefined,
  };
}

export default async function FiguresPage({ searchParams }: Props) {
  const { request, bad } = readFigureRequest(await searchParams);
  const status = await answerLostFilters(request, figuresHref);
  const [list, labels] = await Promise.all([listFigures(request), getFilterLabels(request)]);
  const chosen = describe(request, labels);
  const filter = { request, list, labels };
  const first = { ...request, page: undefined };
  return (
    <Typeset>
      <HeadTags {...(await toHead({ searchParams }))} />
      <FactListFrame
        status={status}
        title="数字"
        note="报道里报告的成果与规模：数字照录原文，点开即到原文那一处；后面是所计之事、报告的单位与出处。日期、序号、条款号不在其内。"
        measure="项数字"
        list={list}
        bad={bad}
        chosen={chosen}
        hrefFor={(page) => figuresHref({ ...request, page })}
        allHref={figuresHref({ sort: request.sort })}
        form={<FigureForm filter={filter} active={chosen.length} />}
        sorts={
          <SortLinks
            sorts={figureSortsOf(request.measure)}
            current={request.sort ?? 'newest'}
            hrefFor={(sort) => figuresHref({ ...first, sort })}
          />
        }
        facets={<FigureFacets filter={filter} />}
      >
        {isByDate(request.sort) ? (
          <FiguresByStory figures={list.items} />
        ) : (
          <FigureList figures={list.items} />
        )}
      </FactListFrame>
    </Typeset>
  );
}

/** By date a story's figures stand together; by size or by what they count they are compared with others'. */
const isByDate = (sort: FigureSort = 'newest') => sort === 'newest' || sort === 'oldest';

function describe(request: FigureRequest, labels: FilterLabels): ChosenFilter[] {
  const without = (name: keyof FigureRequest) =>
    figuresHref({ ...request, page: undefined, [name]: undefined });
  const chosen: [string, string | undefined, keyof FigureRequest][] = [
    ['年份', yearName(request.year), 'year'],
    ['报告单位', labels.unit?.name ?? request.unit, 'unit'],
    ['主题', labels.topic?.name ?? request.topic, 'topic'],
    ['量词', request.measure, 'measure'],
  ];
  return chosen.flatMap(([label, value, name]) =>
    value === undefined ? [] : [{ label, value, without: without(name) }],
  );
}
