import { matchBracketedOpening } from './match-bracketed-opening';

/** A headline in brackets that opens a post: offsets into its line, ends exclusive. */
export interface BracketedHead {
  /** The headline, without its brackets. */
  from: number;
  to: number;
  /** Where the text begins. */
  body: number;
  account: { start: number; end: number } | null;
}

const FORM = /^(?:@([\u4e00-\u9fffA-Za-z0-9_-]{2,16})\s?:?\s*)?【([^【】]{4,40})】\s*(?=\S)/;
/** Parts of a broadcast or of a paper's page, cases of a list. */
const NO_HEAD =
  /^(?:本[报网台刊社]|正文|解说|同期|主持人|编者|编辑|导[语读]|按语|提要|摘要|案[例情]|链接|相关|警方提[示醒]|民警提[示醒]|温馨提[示醒]|记者|通讯员|小|大)|(?:[讯电]|报[道导]|[一二三四五六七八九十\d])$/;
const LEAST_TEXT = 40;

/**
 * Headlines of posts, by their line's index: 【吉水警方抓获一名打人者】5月12日晚,……, with the account before it or without. Only what
 * opens the source is one, or where each long line opens so: inside of a story such brackets name a part of it.
 */
export function findBracketedHeads(lines: readonly string[]): ReadonlyMap<number, BracketedHead> {
  const heads = new Map<number, BracketedHead>();
  if (!lines.some((line) => line.startsWith('【') || line.startsWith('@'))) return heads;
  lines.forEach((line, index) => {
    const head = readHead(line);
    if (head) heads.set(index, head);
  });
  const isEach = heads.size > 1 && lines.every((line, i) => line.length < LEAST_TEXT || heads.has(i));
  if (isEach) return heads;
  const first = heads.get(0);
  return new Map(first ? [[0, first]] : []);
}

function readHead(line: string): BracketedHead | null {
  const match = FORM.exec(line);
  const [whole = '', account, title = ''] = match ?? [];
  const text = line.slice(whole.length);
  if (!match || NO_HEAD.test(title) || text.length < LEAST_TEXT || !/[。!?]/.test(text)) return null;
  const open = line.indexOf('【');
  if (matchBracketedOpening(line.slice(open))) return null;
  return {
    from: open + 1,
    to: open + 1 + title.length,
    body: whole.length,
    account: account ? { start: 1, end: 1 + account.length } : null,
  };
}
