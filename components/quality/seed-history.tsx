import type { PastSeed } from '@/lib/queries/quality';
import { formatChinaTime } from '@/lib/text/china-time';
import { SeedStories } from './seed-stories';

type Kind = PastSeed['events'][number]['kind'];
type Event = PastSeed['events'][number]['event'];

const kindNames: Record<Kind, string> = {
  articles: '报道',
  sources: '来源文件',
  units: '单位',
  topics: '主题',
  people: '人物',
};

const eventNames: Record<Event, string> = { added: '新增', changed: '改动', moved: '改址', gone: '撤下' };

const kinds: readonly Kind[] = ['articles', 'sources', 'units', 'topics', 'people'];

/** What each seed published, newest first: counts by kind, and the stories by title. */
export function SeedHistory({
  seeds,
  titles,
}: {
  seeds: readonly PastSeed[];
  titles: ReadonlyMap<string, string>;
}) {
  return (
    <ol className="text-sm">
      {seeds.map((seed) => (
        <li key={seed.at} className="border-hair border-b py-1.5">
          <p className="text-soft">
            <time dateTime={seed.at} className="num">
              {formatChinaTime(seed.at)}
            </time>
          </p>
          {kinds.map((kind) => (
            <Changes key={kind} kind={kind} seed={seed} titles={titles} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Changes({
  kind,
  seed,
  titles,
}: {
  kind: Kind;
  seed: PastSeed;
  titles: ReadonlyMap<string, string>;
}) {
  const events = seed.events.filter((event) => event.kind === kind);
  if (events.length === 0) return null;
  const counts = events.map(({ event, count }) => `${eventNames[event]}${count}`);
  const live = events.filter(({ event }) => event === 'added' || event === 'changed');
  const total = live.reduce((sum, { count }) => sum + count, 0);
  return (
    <p>
      <span className="text-soft">{kindNames[kind]}</span> {counts.join('，')}
      {kind === 'topics' && '（含候选主题）'}
      {kind === 'articles' && (
        <SeedStories ids={live.flatMap(({ ids }) => ids)} total={total} titles={titles} />
      )}
    </p>
  );
}
