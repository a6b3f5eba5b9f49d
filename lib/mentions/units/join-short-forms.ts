/**
 * Short forms of a place in a unit's name that the same story gives in full, and forms that it declares itself.
 *
 *   昆区分局                    包头市公安局昆都仑区分局: the first character of the district, and its 区
 *   东乌旗公安局                东乌珠穆沁旗公安局
 *   武铁公安处, 吉文森林公安局      武汉铁路公安处, 某森林公安局吉文分局
 *   （简称武进公安）             the unit before the bracket, wherever 武进公安 stands
 *
 * Near misses: 东区分局 (a district of its own), 新区分局 and 城区分局 (what any city may have), a form that fits two.
 */
import { placesNamed } from '@/lib/places/gazetteer';
import { fold } from '@/lib/source/fold';
import { CharacterClass } from '@/lib/text/character-class';
import type { ResolvedUnit } from './resolve-units';

const SHORT = /^(.*公安局)?([\u4e00-\u9fff]{1,3}?)(自治[州县]|[区县旗州])(公安局|分局)(.*)$/;
const HEAD = /^(.*?公安局)(?:([\u4e00-\u9fff]{2,12}?)分局)?/;
/** Kinds of quarters: no first characters of one district's name. */
const KINDS = new CharacterClass('新老城市郊矿园山湖港');
const DECLARED = /^（(?:以?下)?(?:均|统)?简称[：“]{0,2}([\u4e00-\u9fff]{2,12})”?）/;
/** As DECLARED has it. */
const LONGEST_FORM = 12;

/** The place of a resolved bureau or branch as printed in full, and what stands before its noun's place. */
interface FullForm {
  /** 包头市公安局, empty for a bureau. */
  above: string;
  /** 昆都仑区, 东乌珠穆沁旗 */
  place: string;
  noun: string;
}

/** The mentions with the names of units that the story gives in full where it names them; order and spans stay. */
export function joinShortForms(results: readonly ResolvedUnit[]): readonly ResolvedUnit[] {
  const declared = listDeclared(results);
  const short = [...new Set(results.map(({ name }) => name))].filter(isShort);
  if (declared.size === 0 && short.length === 0) return results;
  const full = listFullForms(results);
  const names = new Map(
    short.map((name) => [name, nameOfForce(fold(name), results) ?? fullName(fold(name), full)]),
  );
  return results.map((result) => {
    const name = nameDeclared(result, declared) ?? names.get(result.name) ?? null;
    return name === null || name === result.name
      ? result
      : { ...result, name, resolved: true, candidates: [], form: 'short' };
  });
}

/** 武铁公安处; 吉文森林公安局 */
const RAILWAY = /^([\u4e00-\u9fff])铁(公安[处局])/;
const FOREST = /^([\u4e00-\u9fff]{2,4})森林公安局/;

/** The one railway or forest police of the story that a short form stands for, with what stands behind it; null where none or several fit. */
function nameOfForce(name: string, results: readonly ResolvedUnit[]): string | null {
  const [rail, first = '', noun = ''] = RAILWAY.exec(name) ?? [];
  const [forest, area = ''] = FOREST.exec(name) ?? [];
  const short = rail ?? forest;
  if (short === undefined) return null;
  const full = new RegExp(
    rail === undefined
      ? `^.+森林公安局${area}(?:森林)?(?:公安)?分局`
      : `^${first}[\\u4e00-\\u9fff]{1,5}铁路${noun}`,
  );
  const fitting = new Set(results.flatMap((other) => full.exec(fold(other.name))?.[0] ?? []));
  const [only, other] = [...fitting];
  return only !== undefined && other === undefined ? only + name.slice(short.length) : null;
}

const isShort = (name: string): boolean => {
  if (RAILWAY.test(name) || FOREST.test(name)) return true;
  const [, , body = '', kind = ''] = SHORT.exec(fold(name)) ?? [];
  return body !== '' && !(body.length === 1 && KINDS.hasAt(body, 0)) && !placesNamed(body + kind)?.full;
};

/** The full forms by the first character of their places. */
function listFullForms(results: readonly ResolvedUnit[]): Map<string, FullForm[]> {
  const forms = new Map<string, FullForm>();
  for (const { name, resolved } of results) {
    const [head = '', bureau = '', district] = (resolved && HEAD.exec(fold(name))) || [];
    if (district !== undefined) forms.set(head, { above: bureau, place: district, noun: '分局' });
    if (bureau !== '')
      forms.set(bureau, { above: '', place: bureau.slice(0, -'公安局'.length), noun: '公安局' });
  }
  const byFirst = new Map<string, FullForm[]>();
  for (const form of forms.values()) {
    const first = form.place.charAt(0);
    const same = byFirst.get(first);
    if (same) same.push(form);
    else byFirst.set(first, [form]);
  }
  return byFirst;
}

/** The one full form whose place begins and ends as the short one does, with what stands behind it; null where none or several do. */
function fullName(name: string, forms: ReadonlyMap<string, readonly FullForm[]>): string | null {
  const [, above = '', body = '', kind = '', noun = '', rest = ''] = SHORT.exec(name) ?? [];
  const fitting = (forms.get(body.charAt(0)) ?? []).filter(
    (form) =>
      form.noun === noun &&
      (above === '' || form.above === above) &&
      form.place.length > body.length + kind.length &&
      form.place.startsWith(body) &&
      form.place.endsWith(kind),
  );
  const [only, other] = fitting;
  return only && !other ? only.above + only.place + only.noun + rest : null;
}

/** The forms that the story declares in brackets behind a unit, folded, with that unit's name. */
function listDeclared(results: readonly ResolvedUnit[]): Map<string, string> {
  const declared = new Map<string, string>();
  for (const { name, resolved, found } of results) {
    const { passage, end } = found;
    if (!resolved || passage.folded.charAt(end) !== '（') continue;
    const alias = DECLARED.exec(passage.folded.slice(end, end + 24))?.[1];
    if (alias !== undefined) declared.set(alias, name);
  }
  return declared;
}

/** 北站所, 北站所户籍室: the declared form, and what is printed behind it. */
function nameDeclared({ found }: ResolvedUnit, declared: ReadonlyMap<string, string>): string | null {
  if (declared.size === 0) return null;
  const printed = found.passage.folded.slice(found.start, found.end);
  const exact = declared.get(printed);
  if (exact !== undefined) return exact;
  for (let length = Math.min(LONGEST_FORM, printed.length - 1); length >= 2; length--) {
    const name = declared.get(printed.slice(0, length));
    if (name !== undefined) return name + printed.slice(length);
  }
  return null;
}
