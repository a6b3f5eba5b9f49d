import { articleHref } from '@/lib/hrefs';
import type { PastSeed } from '@/lib/queries/quality';
import { formatChinaTime } from '@/lib/text/china-time';

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

const shownIds = 6;

/** What each seed published, newest first: counts by kind, and the stories by name. */
export function SeedHistory({ seeds }: { seeds: readonly PastSeed[] }) {
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
            <Changes key={kind} kind={kind} seed={seed} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Changes({ kind, seed }: { kind: Kind; seed: PastSeed }) {
  const events = seed.events.filter((event) => event.kind === kind);
  if (events.length === 0) return null;
  const counts = events.map(({ event, count }) => `${eventNames[event]}${count}`);
  const live = events.filter(({ event }) => event === 'added' || event === 'changed');
  const ids = kind === 'articles' ? live.flatMap((event) => event.ids) : [];
  return (
    <p>
      <span className="text-soft">{kindNames[kind]}</span> {counts.join('，')}
      {kind === 'topics' && '（含候选主题）'}
      {ids.length > 0 && '：'}
      {ids.slice(0, shownIds).map((id) => (
        <a key={id} href={articleHref(id)} className="mr-3 inline-block py-0.5 text-blue hover:underline">
          {id}
        </a>
      ))}
      {ids.length > shownIds && '等'}
    </p>
  );
}
