/**
 * What a reader types, taken apart.
 *
 *   query  ::= { item }
 *   item   ::= [ '-' ] ( phrase | field | word )        '-' at the start of the query or after white space
 *   phrase ::= '“' text '”'                             any double quotes; found with its punctuation
 *   field  ::= name ':' ( phrase | text without space ) names: 单位 主题 人物 年 报刊 来源 文件
 *   word   ::= letters and digits                       a number keeps what stands between its digits
 *
 *   党史学习 派出所            both words
 *   “整顿工作,包头” -呼和浩特    the phrase, not the word
 *   单位:昆都仑区分局 年:2021    two fields
 *   止付7.9亿 4+3+2 09:05      three words
 *
 * Punctuation separates words; an unbalanced quote is punctuation. AND, OR, NEAR, * and ^ mean nothing.
 * Near misses: 2023-07 is one number and excludes nothing; 编者按:文 is two words, for 编者按 is no field.
 */
import { type FoldedText, foldWithOffsets, toOriginalRange } from './fold-text';
import { toTermForms } from './term-forms';

export type FieldName = 'unit' | 'topic' | 'person' | 'year' | 'publication' | 'source';

/** A word or phrase to be found. */
export interface Term {
  /** As typed. */
  text: string;
  /** Folded; a text matches where it contains one of them. */
  forms: string[];
}

export interface FieldTerm {
  field: FieldName;
  /** As typed, without quotes. */
  value: string;
  isExcluded: boolean;
}

export interface ParsedQuery {
  terms: Term[];
  excluded: Term[];
  fields: FieldTerm[];
  /** Whether something was left out because the query is too long. */
  isCut: boolean;
}

/** In UTF-16 code units: enough for a sentence or two, bounded so that no query holds the server. */
export const LONGEST_QUERY = 200;
export const MOST_TERMS = 24;

const fieldNames: Record<string, FieldName> = {
  单位: 'unit',
  主题: 'topic',
  人物: 'person',
  年: 'year',
  年份: 'year',
  报刊: 'publication',
  来源: 'publication',
  文件: 'source',
};

const minus = /(?<=^|\s)-/y;
const field = new RegExp(`(${Object.keys(fieldNames).join('|')}):(?:"([^"]*)"|([^\\s"]+))`, 'y');
const phrase = /"([^"]*)"/y;
const word = /(?:\d+(?:(?:[.+:/*~-]|,(?=\d{3}(?!\d)))\d+)*|(?!\d)[\p{L}\p{N}\p{M}\p{So}\p{Co}])+/uy;
const searchable = /[\p{L}\p{N}\p{So}\p{Co}]/u;

/** Takes a query apart; never throws, and what is no query at all has no terms. */
export function parseQuery(typed: string): ParsedQuery {
  const query: ParsedQuery = { terms: [], excluded: [], fields: [], isCut: false };
  const text = typed.length > LONGEST_QUERY ? typed.slice(0, LONGEST_QUERY) : typed;
  query.isCut = typed.slice(LONGEST_QUERY).trim() !== '';
  const folded = foldWithOffsets(text);
  for (let at = 0; at < folded.text.length; ) {
    const isExcluded = matchAt(minus, folded.text, at) !== null;
    const from = isExcluded ? at + 1 : at;
    at = readItem(query, text, folded, from, isExcluded) ?? from + (isExcluded ? 0 : 1);
  }
  return query;
}

/** Whether the text has anything in it that can be searched for. */
export function isSearchable(text: string): boolean {
  return searchable.test(text);
}

/** Reads one item into the query; returns where it ends, null where none begins. */
function readItem(
  query: ParsedQuery,
  typed: string,
  folded: FoldedText,
  at: number,
  isExcluded: boolean,
): number | null {
  const original = (start: number, end: number) => typed.slice(...toOriginalRange(folded, start, end));
  const asField = matchAt(field, folded.text, at);
  const name = asField?.[1] === undefined ? undefined : fieldNames[asField[1]];
  if (asField && name) {
    const value = asField[2] ?? asField[3] ?? '';
    const end = at + asField[0].length;
    const valueEnd = asField[2] === undefined ? end : end - 1;
    const text = original(valueEnd - value.length, valueEnd).trim();
    if (isSearchable(text) && hasRoom(query)) query.fields.push({ field: name, value: text, isExcluded });
    return end;
  }
  const found = matchAt(phrase, folded.text, at) ?? matchAt(word, folded.text, at);
  if (!found) return null;
  const end = at + found[0].length;
  const inner = found[1] === undefined ? 0 : 1;
  const text = original(at + inner, end - inner).trim();
  if (end > at + 2 * inner && isSearchable(text) && hasRoom(query)) {
    addTerm(isExcluded ? query.excluded : query.terms, text);
  }
  return end;
}

function addTerm(terms: Term[], text: string): void {
  const term = { text, forms: toTermForms(text) };
  const isKnown = terms.some((other) => other.forms[0] === term.forms[0]);
  if (!isKnown && term.forms.length > 0) terms.push(term);
}

function hasRoom(query: ParsedQuery): boolean {
  if (query.terms.length + query.excluded.length + query.fields.length < MOST_TERMS) return true;
  query.isCut = true;
  return false;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
