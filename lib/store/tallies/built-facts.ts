import type { Cell } from '@/lib/store/bulk-rows';
import type { StoryTables } from '@/lib/store/story-tables';
import type { UnitLines } from './read-parents';
import { type StoryFacts, type StoryRows, toStoryFacts } from './story-facts';

const textOf = (cell: Cell) => String(cell ?? '');
const slugOf = (cell: Cell) => (cell === null ? null : String(cell));
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Slugs of a table's mentions by the text that they stand in, each once a text. */
function slugsByText(tables: StoryTables, name: string, column: string): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const [slug, field, at] of tables.cells(name, [column, 'field', 'at'])) {
    if (field === 'apparatus') continue;
    const text = `${field} ${at}`;
    const slugs = texts.get(text) ?? new Set();
    texts.set(text, slugs.add(textOf(slug)));
  }
  return texts;
}

/** Units and topics that one text of the story names, each two once. */
function listNeighbours(tables: StoryTables): StoryRows['beside'] {
  const topicsOf = slugsByText(tables, 'TopicMention', 'topicSlug');
  if (topicsOf.size === 0) return [];
  const topicsBeside = new Map<string, Set<string>>();
  for (const [text, units] of slugsByText(tables, 'UnitMention', 'unitSlug')) {
    const topics = topicsOf.get(text);
    if (topics === undefined) continue;
    for (const unit of units) {
      const beside = topicsBeside.get(unit) ?? new Set();
      for (const topic of topics) beside.add(topic);
      topicsBeside.set(unit, beside);
    }
  }
  return [...topicsBeside].flatMap(([unit, topics]) => [...topics].map((topic) => ({ unit, topic })));
}

/** What is counted of a story whose rows are not written yet: the same as `readStoryFacts` gives afterwards. */
export function toBuiltFacts(tables: StoryTables, lineOf: UnitLines): StoryFacts {
  const [head] = tables.cells('Article', ['id', 'sortDate', 'dateChanged', 'publication']);
  if (head === undefined) throw new Error('a story without a row of its own');
  const [id, date, changed, publication] = head;
  const people = tables.cells('ArticlePerson', ['ordinal', 'personSlug', 'unitSlug', 'private']);
  const speakers = new Map(people.map(([ordinal, person, unit]) => [ordinal, { person, unit }]));
  return toStoryFacts(
    {
      story: {
        ...{ id: textOf(id), date: textOf(date), changed: textOf(changed) },
        publication: slugOf(publication),
      },
      units: tables
        .cells('ArticleUnit', ['unitSlug', 'direct'])
        .map(([unit, direct]) => ({ unit: textOf(unit), direct: direct === true }))
        .sort((a, b) => byText(a.unit, b.unit)),
      topics: tables
        .cells('ArticleTopic', ['topicSlug'])
        .map(([topic]) => ({ topic: textOf(topic) }))
        .sort((a, b) => byText(a.topic, b.topic)),
      people: people
        .map(([, person, unit, hidden]) => {
          return { person: textOf(person), unit: slugOf(unit), private: hidden === true };
        })
        .sort((a, b) => byText(a.person, b.person)),
      beside: listNeighbours(tables),
      figures: tables.cells('Figure', ['measure', 'unitSlug']).map(([measure, unit]) => {
        return { measure: textOf(measure), unit: slugOf(unit), count: 1 };
      }),
      quotes: tables.cells('Quote', ['speaker', 'person']).flatMap(([speaker, ordinal]) => {
        if (speaker === null) return [];
        const { person = null, unit = null } = speakers.get(ordinal) ?? {};
        return [{ person: textOf(person), unit: slugOf(unit), count: 1 }];
      }),
      events: tables.cells('Event', ['sortDate']).map(([month]) => {
        return { month: textOf(month).slice(0, 7), count: 1 };
      }),
    },
    lineOf,
  );
}
