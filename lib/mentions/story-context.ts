import type { Article, ParsedSource, Piece } from '@/lib/parse/parsed-source';
import { isOffshore, type Place, placeAt } from '@/lib/places/gazetteer';
import { findSigns } from '@/lib/text/signs';
import type { Knowledge, SourceContext } from './knowledge';
import { findHome, type Home, type PlaceVote } from './places/home-place';
import { findVisited, listStrangers, listVisited, tellsOfStrangers } from './places/strangers';
import { foldText } from './text/fold-text';
import type { Passage } from './text/passage';
import { isTraditional } from './text/script';
import { listTowns, type Towns } from './units/list-towns';
import type { UnitContext } from './units/unit-context';

/** How much a place counts for the story's home by where it is printed. */
const WEIGHTS: Record<Passage['field'], number> = {
  kicker: 2,
  headline: 3,
  deck: 3,
  heading: 1,
  paragraph: 1,
  caption: 1,
};
const DATELINE_WEIGHT = 4;
const APPARATUS_WEIGHT = 2;

/** Words that only print of the mainland's police has. */
const MAINLAND = /公安(?:局|厅|处|部(?!门)|分局)|[民辅]警/;

/** The story's county, where it is a city and a printed place opens with its name: 义乌讯, 义乌商报. */
function findCity({ county }: Home, printed: readonly (Piece | null)[]): Place | null {
  if (!county?.name.endsWith('市')) return null;
  const named = printed.some(
    (piece) => piece !== null && placeAt(foldText(piece.text), 0)?.value.places.includes(county),
  );
  return named ? county : null;
}

/** What resolving a story's units leans on: its home, told by all places that it names, and whose police it tells of. */
export function readContext(
  parsed: ParsedSource,
  article: Article,
  passages: readonly Passage[],
  knowledge: Knowledge,
  source: SourceContext,
): UnitContext {
  const told = tellsOfStrangers(passages.map(({ folded }) => folded));
  const visited = listVisited(passages.map(({ folded }) => folded));
  const strangers = new Map(
    passages.map((passage) => [
      passage,
      [...listStrangers(passage.folded, told), ...findVisited(passage.folded, visited)],
    ]),
  );
  const votes: PlaceVote[] = passages.map((passage) => ({
    text: (strangers.get(passage) ?? []).reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      passage.folded,
    ),
    signs: passage.signs,
    weight: WEIGHTS[passage.field],
  }));
  const vote = ({ text: printed }: { text: string }, weight: number) => {
    const text = foldText(printed);
    votes.push({ text, signs: findSigns(text), weight, placed: weight === DATELINE_WEIGHT });
  };
  for (const piece of [article.dateline, article.publication, parsed.site])
    if (piece) vote(piece, DATELINE_WEIGHT);
  for (const piece of article.apparatus) vote(piece, APPARATUS_WEIGHT);
  const home = findHome(votes, source.region);
  const mainland = passages.some(({ folded }) => MAINLAND.test(folded));
  let towns: Towns | null = null;
  return {
    home,
    city: findCity(home, [article.dateline, article.publication]),
    isStranger: ({ passage, start }) =>
      (strangers.get(passage) ?? []).some((range) => range.start <= start && start < range.end),
    authority: knowledge.units,
    towns: () => {
      towns ??= listTowns(passages);
      return towns;
    },
    offshore: (home.province !== null && isOffshore(home.province)) || (!mainland && isTraditional(passages)),
  };
}
