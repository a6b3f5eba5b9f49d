/**
 * Matrix 单位 × 主题: which units stand beside which topics in a paragraph. Each filled cell leads to its stories.
 *
 * The table becomes blocks on narrow screens (topic-matrix.css): each unit then lists its topics by name.
 */
import { scaleQuantize } from 'd3-scale';
import type { CSSProperties } from 'react';
import type { TopicMatrix as Matrix } from '@/lib/queries/topics';
import './topic-matrix.css';

export function TopicMatrix({
  matrix: whole,
  unitHref,
  topicHref,
  cellHref,
}: {
  matrix: Matrix;
  unitHref: (slug: string) => string;
  topicHref: (slug: string) => string;
  cellHref: (unit: string, topic: string) => string;
}) {
  const matrix = withoutTop(whole);
  const counts = new Map(matrix.cells.map((cell) => [`${cell.unit} ${cell.topic}`, cell.count]));
  const most = matrix.cells.reduce((largest, cell) => Math.max(largest, cell.count), 1);
  const tint = scaleQuantize<number>().domain([0, most]).range([1, 2, 3, 4]);
  return (
    <div className="@container">
      <table className="matrix">
        <caption className="sr-only">单位与主题：每格是该单位（含下属）与该主题写在同一段的报道篇数</caption>
        <thead>
          <tr>
            <th scope="col">单位（含下属）</th>
            {matrix.topics.map((topic) => (
              <th key={topic.slug} scope="col">
                <a href={topicHref(topic.slug)}>{topic.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.units.map((unit) => (
            <tr key={unit.slug}>
              <th scope="row" style={{ '--depth': unit.depth } as CSSProperties}>
                <a href={unitHref(unit.slug)}>
                  {unit.name.endsWith(unit.shortName) && (
                    <span>{unit.name.slice(0, -unit.shortName.length)}</span>
                  )}
                  {unit.shortName}
                </a>
              </th>
              {matrix.topics.map((topic) => {
                const count = counts.get(`${unit.slug} ${topic.slug}`);
                return count === undefined ? (
                  <td key={topic.slug} />
                ) : (
                  <td key={topic.slug}>
                    <a href={cellHref(unit.slug, topic.slug)} data-tint={tint(count)}>
                      <span>{topic.name}</span> <b>{count}</b>
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without the one unit under which the others hang: its row would only say again what theirs add up to. */
export function withoutTop(matrix: Matrix): Matrix {
  const { units, topics, cells } = matrix;
  const tops = units.filter(({ depth }, place) => depth === 0 && (units[place + 1]?.depth ?? 0) > 0);
  const [top] = tops;
  if (top === undefined || tops.length > 1) return matrix;
  const rest = cells.filter(({ unit }) => unit !== top.slug);
  const filled = new Set(rest.map(({ topic }) => topic));
  return {
    ...matrix,
    units: units
      .filter((unit) => unit !== top)
      .map((unit) => ({ ...unit, depth: Math.max(0, unit.depth - 1) })),
    topics: topics.filter(({ slug }) => filled.has(slug)),
    cells: rest,
  };
}
