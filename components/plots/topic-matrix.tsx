/**
 * Matrix 单位 × 主题: who took part in what. Each filled cell leads to its stories.
 *
 * On wide screens a table with the topics standing upright over their columns; on narrow ones each unit
 * becomes a block that lists its topics by name. The roles keep it a table for screen readers where CSS
 * lays it out as blocks.
 */
import { scaleQuantize } from 'd3-scale';
import type { TopicMatrix as Matrix } from '@/lib/queries/topics';

const tints = ['lg:bg-blue/10', 'lg:bg-blue/18', 'lg:bg-blue/28', 'lg:bg-blue/40'];

export function TopicMatrix({
  matrix,
  unitHref,
  topicHref,
  cellHref,
}: {
  matrix: Matrix;
  unitHref: (slug: string) => string;
  topicHref: (slug: string) => string;
  cellHref: (unit: string, topic: string) => string;
}) {
  const counts = new Map(matrix.cells.map((cell) => [`${cell.unit} ${cell.topic}`, cell.count]));
  const most = matrix.cells.reduce((largest, cell) => Math.max(largest, cell.count), 1);
  const tint = scaleQuantize<string>().domain([0, most]).range(tints);
  return (
    <table className="block w-full border-collapse lg:table lg:w-auto">
      <caption className="sr-only">单位与主题：每格是该单位（含下属）在该主题下的报道篇数</caption>
      <thead className="sr-only lg:not-sr-only lg:table-header-group">
        <tr className="align-bottom">
          <th scope="col" className="pr-4 pb-2 text-left font-normal text-soft text-xs">
            单位（含下属）
          </th>
          {matrix.topics.map((topic) => (
            <th key={topic.slug} scope="col" className="px-0.5 pb-2 font-normal text-sm">
              <a
                href={topicHref(topic.slug)}
                className="mx-auto block max-h-53 leading-tight [writing-mode:vertical-rl] hover:text-blue"
              >
                {topic.name}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block lg:table-row-group">
        {matrix.units.map((unit) => (
          <tr
            key={unit.slug}
            className="block border-hair border-t py-2 lg:table-row lg:py-0 lg:hover:bg-wash"
          >
            <th scope="row" className="block text-left font-normal lg:table-cell lg:py-0.5 lg:pr-4">
              <a
                href={unitHref(unit.slug)}
                title={unit.name}
                className="inline-block py-1 font-bold hover:text-blue lg:font-normal"
              >
                <span aria-hidden="true" className="hidden text-rule lg:inline">
                  {'　'.repeat(unit.depth)}
                </span>
                {unit.shortName}
              </a>
            </th>
            {matrix.topics.map((topic) => {
              const count = counts.get(`${unit.slug} ${topic.slug}`);
              if (count === undefined) {
                return <td key={topic.slug} className="hidden border-hair lg:table-cell lg:border-l" />;
              }
              return (
                <td
                  key={topic.slug}
                  className="inline-block pr-4 lg:table-cell lg:border-hair lg:border-l lg:p-px"
                >
                  <a
                    href={cellHref(unit.slug, topic.slug)}
                    title={`${unit.shortName} × ${topic.name}`}
                    className={`num inline-flex min-h-6 items-center gap-1 text-sm hover:text-blue lg:flex lg:min-h-8 lg:min-w-8 lg:justify-center lg:outline-blue lg:hover:text-ink lg:hover:outline-2 ${tint(count)}`}
                  >
                    <span className="lg:sr-only">{topic.name}</span>
                    <span className="text-soft lg:text-ink">{count}</span>
                  </a>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
