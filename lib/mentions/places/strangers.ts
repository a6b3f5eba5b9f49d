/**
 * Strangers: places whose police came from elsewhere, in a story that says so. They are no home of the story, and no
 * 县公安局 of it stands for their bureau.
 *
 *   县公安局来了几名有着外地口音的陌生人……他们是[贵州省黔南州瓮安县]公安局民警……移交给[贵州]警方
 *
 * Near miss: 前往包头市公安局, in a story that names no stranger.
 */
import { listMatches } from '../../text/list-matches';
import { placeAt } from './gazetteer';

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
