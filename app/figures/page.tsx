import type { Metadata } from 'next';
import { answerLostFilters } from '@/app/answer-lost-filters';
import { FigureList } from '@/components/facts/figure-list';
import type { ChosenFilter } from '@/components/filters/chosen-filters';
import { CutNote } from '@/components/filters/cut-note';
import { FACT_FACETS_SHOWN, facetIndexes } from '@/components/filters/facet-indexes';
import { FacetLinks } from '@/components/filters/facet-links';
import { FactListFrame } from '@/components/filters/fact-list-frame';
import { FilterForm, FilterSelect, KeptParam } from '@/components/filters/filter-form';
import { SortLinks } from '@/components/filters/sort-links';
import { Typeset } from '@/components/typeset';
import { dataTypes } from '@/lib/api/data-types';
import { figureSortsOf, figuresHref, readFigureRequest } from '@/lib/filters/figure-filter';
import type { SearchParams } from '@/lib/filters/search-params';
import { yearName, yearOfFacet } from '@/lib/filters/year-value';
import type { FilterLabels } from '@/lib/queries/articles';
import { type FigureRequest, listFigures } from '@/lib/queries/figures';
import { getFilterLabels } from '@/lib/queries/filter-fate';

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
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
  const first = { ...request, page: undefined };
  const cut = (['units'] as const).filter((name) => list[name].length > FACT_FACETS_SHOWN);
  return (
    <Typeset>
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
        form={
          <FilterForm action="/figures" active={chosen.length}>
            <FilterSelect name="year" label="年份" values={list.years} chosen={request.year?.toString()} />
            <FilterSelect
              name="unit"
              label="报告单位（含下属）"
              countNote="含下属"
              values={list.units.slice(0, FACT_FACETS_SHOWN)}
              chosen={request.unit}
              chosenLabel={labels.unit?.name}
            />
            <FilterSelect name="measure" label="量词" values={list.measures} chosen={request.measure} />
            <KeptParam name="topic" value={request.topic} />
            {cut.length > 0 && (
              <CutNote
                most={FACT_FACETS_SHOWN}
                by="数字"
                indexes={cut.flatMap((name) => facetIndexes[name] ?? [])}
              />
            )}
            <KeptParam name="sort" value={request.sort} />
          </FilterForm>
        }
        sorts={
          <SortLinks
            sorts={figureSortsOf(request.measure)}
            current={request.sort ?? 'newest'}
            hrefFor={(sort) => figuresHref({ ...first, sort })}
          />
        }
        facets={
          <>
            <FacetLinks
              label="年份"
              values={list.years}
              chosen={request.year?.toString()}
              hrefFor={(value) => figuresHref({ ...first, year: yearOfFacet(value) })}
              open={12}
            />
            <FacetLinks
              label="报告单位（含下属）"
              values={list.units}
              chosen={request.unit}
              hrefFor={(unit) => figuresHref({ ...first, unit })}
              most={FACT_FACETS_SHOWN}
              by="数字"
              all={facetIndexes.units}
            />
            <FacetLinks
              label="量词"
              values={list.measures}
              chosen={request.measure}
              hrefFor={(measure) => figuresHref({ ...first, measure })}
              open={12}
            />
          </>
        }
      >
        <FigureList figures={list.items} wide />
      </FactListFrame>
    </Typeset>
  );
}

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
