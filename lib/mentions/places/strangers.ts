/**
 * Strangers: places whose police came from elsewhere, in a story that says so. They are no home of the story, and no
 * 县公安局 of it stands for their bureau.
 *
 *   县公安局来了几名有着外地口音的陌生人……他们是[贵州省黔南州瓮安县]公安局民警……移交给[贵州]警方
 *
 * Near miss: 前往包头市公安局, in a story that names no stranger.
 */
import { nextPlace, placeAt } from '@/lib/places/gazetteer';
import { listMatches } from '@/lib/text/list-matches';

const SAYS_SO = /外地|外省|外市|跨省|异地|邻省|陌生人/;
const CUE = /他们是|来自|协助|配合|会同|联合|移交给?|移送给?|交给|将[^，。]{1,8}交由|与/g;
const POLICE = /^(?:公安|警方)/;

/** Ranges of a passage's places that are strangers'; `told`: the story says that strangers came. */
export function listStrangers(folded: string, told: boolean): { start: number; end: number }[] {
  if (!told) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of listMatches(CUE, folded)) {
    const start = match.index + match[0].length;
    let end = start;
    for (let place = placeAt(folded, end); place; place = placeAt(folded, end)) {
      end = place.end;
      // 黔南州: a prefecture's short name.
      if (folded.charAt(end) === '州') end++;
    }
    if (end > start && POLICE.test(folded.slice(end, end + 2))) found.push({ start, end });
  }
  return found;
}

/** Whether a story says that police of elsewhere came. */
export const tellsOfStrangers = (texts: readonly string[]): boolean =>
  texts.some((text) => SAYS_SO.test(text));

const VISIT = /(?:赴|前往|到)(?=[^，。；：]{2,24}(?:学习考察|考察学习|考察交流|学习交流|取经))/g;

/** Short names of the places that a story's police went to see: 市局……赴浙江省[湖州]市公安机关学习考察. */
export function listVisited(texts: readonly string[]): Set<string> {
  const visited = new Set<string>();
  for (const text of texts)
    for (const match of listMatches(VISIT, text)) {
      let at = match.index + match[0].length;
      for (let place = placeAt(text, at); place; place = placeAt(text, at)) {
        for (const { level, short } of place.value.places) if (level !== 'province') visited.add(short);
        at = place.end;
      }
    }
  return visited;
}

/** Ranges of a passage's places that were visited. */
export function findVisited(folded: string, visited: ReadonlySet<string>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (visited.size === 0) return found;
  let chain = 0;
  let last = -1;
  for (let at = nextPlace(folded, 0); at < folded.length; at = nextPlace(folded, at + 1)) {
    const place = placeAt(folded, at);
    if (!place) continue;
    // 浙江省|湖州市: the chain of places begins with the province.
    if (at !== last) chain = at;
    last = place.end;
    if (place.value.places.some(({ short }) => visited.has(short)))
      found.push({ start: chain, end: place.end });
    at = place.end - 1;
  }
  return found;
}
