import type { Passage } from '@/lib/mentions/text/passage';
import { placeBefore } from '@/lib/places/gazetteer';
import { CharacterClass } from '@/lib/text/character-class';
import { beginningOf, placesOf, signOfBeginnings } from '@/lib/text/signs';
import { isOtherTrade } from './look-alikes';
import { type Body, NOT_FOLLOWED, POLICE_BODIES } from './police-bodies';
import { endsShortStation, SHORT_STATION } from './short-stations';

/** A noun for a police body as it stands in a text: 公安局, 派出所, 支队. */
export interface Noun {
  start: number;
  end: number;
  noun: string;
  body: Body;
}

const BUREAU: Body = { kind: 'bureau', rank: 2, police: true };
const STATION: Body = { kind: 'station', rank: 8, police: true };
const BUREAU_NOUN = new CharacterClass('局');
const INNER_UNIT = /^局([\p{Script=Han}]{1,8}?)(?:派出所|分局|支队|大队)/u;

/** 新泰市局|新汶派出所: the 局 of a city or county with a police unit of it right behind. */
function isBureauOfPlace(folded: string, at: number): boolean {
  if (!/[市县区州旗盟]/.test(folded.charAt(at - 1))) return false;
  const inner = INNER_UNIT.exec(folded.slice(at, at + 14));
  return (
    inner !== null &&
    !/^[部面势限长]/.test(inner[1] ?? '') &&
    !isOtherTrade(inner[1] ?? '') &&
    placeBefore(folded, at)?.value.full === true
  );
}

/** 刑侦支队|视频追踪处|处长, 某县公安局|犬只管理科|副科长: an office that no list knows, by the post that its head has. */
const OFFICE = /^(?:(?![队局厅所警长员、和与])\p{Script=Han}){2,8}?(?:处(?=副?处长)|科(?=副?科长))/u;
const OFFICE_BODY: Body = { kind: 'department', rank: 9, police: false };

/** 公安部|监管局; 市场|监管局 is another trade's. */
const OF_MINISTRY = /^(?:监管|国际合作)局$/;

const SIGN = signOfBeginnings(POLICE_BODIES.beginning, beginningOf(BUREAU_NOUN), beginningOf(SHORT_STATION));

/** The nouns of police bodies in a passage, in order, without overlaps; those that begin a longer word are left out. */
export function listNouns({ folded, signs }: Passage): Noun[] {
  const nouns: Noun[] = [];
  let from = 0;
  for (const i of placesOf(signs, SIGN)) {
    if (i < from) continue;
    if (BUREAU_NOUN.hasAt(folded, i) && isBureauOfPlace(folded, i)) {
      nouns.push({ start: i, end: i + 1, noun: '公安局', body: BUREAU });
      continue;
    }
    if (SHORT_STATION.hasAt(folded, i)) {
      if (endsShortStation(folded, i)) nouns.push({ start: i, end: i + 1, noun: '派出所', body: STATION });
      continue;
    }
    const hit = POLICE_BODIES.longestAt(folded, i);
    if (!hit) continue;
    const noun = folded.slice(i, hit.end);
    if (OF_MINISTRY.test(noun) && !/公安[部厅]$/.test(folded.slice(Math.max(0, i - 3), i))) continue;
    if (noun.endsWith('处') && /[理置罚境于]/.test(folded.charAt(hit.end))) continue;
    if (noun.endsWith('队') && /[伍员列形]/.test(folded.charAt(hit.end))) continue;
    if (NOT_FOLLOWED.get(noun)?.test(folded.slice(hit.end, hit.end + 3))) continue;
    nouns.push({ start: i, end: hit.end, noun, body: hit.value });
    from = hit.end;
    const office = /[局队]$/.test(noun) ? OFFICE.exec(folded.slice(from, from + 13))?.[0] : undefined;
    if (office === undefined || POLICE_BODIES.longestAt(folded, from)) continue;
    nouns.push({ start: from, end: from + office.length, noun: office, body: OFFICE_BODY });
    from += office.length;
  }
  return nouns;
}
