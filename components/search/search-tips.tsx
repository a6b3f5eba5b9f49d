import { searchHref } from '@/lib/filters/search-filter';

const tips = [
  { typed: '党史学习 派出所', note: '几个词之间空一格：都要出现' },
  { typed: '“教育整顿工作”', note: '引号里的话一字不差，标点也算' },
  { typed: '教育整顿 -包头', note: '词前加减号：不要含它的报道' },
  { typed: '公安機關', note: '繁体、全角、大小写都认' },
  { typed: '单位:公安厅 年:2023', note: '限定单位、主题、人物、年、报刊' },
  { typed: '2022年2月22日', note: '日期：那一天的报道；写到月，就是那个月的' },
  { typed: 'baotou', note: '单位、主题、人物可以打拼音或拼音首字母' },
];

/** What the search box understands, each with an example that can be followed. */
export function SearchTips() {
  return (
    <section aria-labelledby="tips" className="max-w-[48em]">
      <h2
        id="tips"
        className="border-ink border-t pt-2.5 pb-1 font-semibold text-soft text-xs tracking-[0.08em]"
      >
        怎样检索
      </h2>
      <ul>
        {tips.map(({ typed, note }) => (
          <li key={typed} className="border-hair border-b">
            <a
              href={searchHref({ q: typed })}
              className="grid gap-x-6 py-2 sm:grid-cols-[16rem_minmax(0,1fr)] sm:items-baseline"
            >
              <span className="font-serif text-lg">{typed}</span>
              <span className="text-sm text-soft">{note}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
