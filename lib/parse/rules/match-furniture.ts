import type { FurnitureKind } from '@/lib/parse/parsed-source';
import { CharacterClass } from '@/lib/text/character-class';
import { ADVERTS } from './furniture/adverts';
import { COMMENTS } from './furniture/comments';
import { NAVIGATION } from './furniture/navigation';
import type { Phrase } from './furniture/phrase';
import { REGISTRATION } from './furniture/registration';
import { RELATED } from './furniture/related';
import { RIGHTS } from './furniture/rights';
import { SHARE } from './furniture/share';
import { TOOLS } from './furniture/tools';
import { matchBreadcrumb } from './match-breadcrumb';
import { isChannel, isGluedMenu, isLinkRow } from './match-link-row';
import { isToolRow } from './match-tool-row';

/** What a row is whose wording gives it away, wherever it stands. */
export interface FurnitureMatch {
  kind: FurnitureKind;
  /** What follows is a list of other pages, not the story. */
  ends: boolean;
}

const PHRASES: Phrase[] = [
  ...REGISTRATION,
  ...RIGHTS,
  ...SHARE,
  ...TOOLS,
  ...COMMENTS,
  ...RELATED,
  ...ADVERTS,
  ...NAVIGATION,
];
const SIGNS_BEFORE = new CharacterClass(/[\s[\]【】()|/:·>»<«*#◆■●▪▶►★☆□▼▲※\-_—]/);
const SIGNS_BEHIND = new CharacterClass(/[\s[\]【】()|/:·>»<«*◆■●▪▶►★☆□▼▲\-_—]/);

/** Short rows that were met: the pages of a site repeat theirs, and each row is held against ninety patterns. */
const known = new Map<string, FurnitureMatch | null>();
const LONGEST_KNOWN = 24;
/** Bounds what a run over an archive of any size keeps. */
const MOST_KNOWN = 20_000;

/** 关(guān)键词: the sound behind a character, as some sites mirror others' pages. */
const SPELT = /(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/g;
const LONGEST_SPELT = 120;
const takeSpellingOff = (text: string): string => text.replace(SPELT, '');

/** What kind of furniture the row's folded text is, or null where its wording does not say. */
export function matchFurniture(printed: string): FurnitureMatch | null {
  const text = printed.includes('(') && printed.length <= LONGEST_SPELT ? takeSpellingOff(printed) : printed;
  if (text.length > LONGEST_KNOWN) return weighWording(text);
  let match = known.get(text);
  if (match === undefined) {
    match = weighWording(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, match);
  }
  return match;
}

function takeSignsOff(text: string): string {
  let start = 0;
  while (SIGNS_BEFORE.hasAt(text, start)) start++;
  let end = text.length;
  while (end > start && SIGNS_BEHIND.hasAt(text, end - 1)) end--;
  return text.slice(start, end);
}

function weighWording(text: string): FurnitureMatch | null {
  const head = text.slice(0, 400);
  const bare = head.length > 200 ? head : takeSignsOff(head);
  for (const { kind, ends, pattern, longest } of PHRASES) {
    if (text.length > longest) continue;
    if (pattern.test(bare) || (bare !== head && pattern.test(head))) return { kind, ends };
  }
  if (isToolRow(head)) return { kind: 'tool', ends: false };
  if (text.length <= 120 && matchBreadcrumb(head)) return { kind: 'breadcrumb', ends: false };
  return isChannel(bare) || isLinkRow(head) || isGluedMenu(head) ? { kind: 'navigation', ends: false } : null;
}
