/**
 * The gazetteer: provinces, prefectures and counties of China, from the maintained list in @vant/area-data, with the
 * short forms that print uses (包头 for 包头市, 广西 for 广西壮族自治区), and divisions of the last decades.
 */
import { areaList } from '@vant/area-data';
import { isWord } from '@/lib/text/lexicon';
import { PhraseTrie } from '@/lib/text/phrase-trie';
import { signOfBeginnings } from '@/lib/text/signs';
import { listFormerPlaces } from './former-places';
import { listShortBanners } from './short-banners';

export interface Place {
  /** 昆都仑区 */
  name: string;
  /** Without its generic: 昆都仑; the name itself where nothing of two characters is left. */
  short: string;
  level: 'province' | 'prefecture' | 'county';
  parent: Place | null;
}

export interface PlaceName {
  /** Whether the text had the full name, generic and all. */
  full: boolean;
  places: Place[];
}

/** A pattern of the nations after which counties and towns are called. */
export const NATIONS =
  '蒙古族|(?<!内)蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|俄罗斯族|各族';
const GENERIC = new RegExp(
  `(?:(?:${NATIONS})*(?:自治区|自治州|自治县|自治旗)|特别行政区|省|市|县|区|盟|地区|林区|特区)$`,
);
/** Entries of the list that name no place: 省直辖县, 其它区. */
const NO_PLACE =
  /^(?:省直辖县|县|其它区|自治区直辖县级行政区划|钓鱼台|(?:高新|经济|高新技术|经济技术|工业|产业)*(?:新区|开发区|高新区|园区|示范区|产业园区|区))$/;
const DEVELOPMENT = /(?:开发区|示范区|园区|管理区|保税区|管委会|综合实验区)$/;

function shortOf(name: string): string {
  if (DEVELOPMENT.test(name)) return name;
  if (/(?:旗)$/.test(name) && /[左右前后中]旗$/.test(name)) return name;
  const short = name.replace(/旗$/, '').replace(GENERIC, '');
  return short.length >= 2 ? short : name;
}

function loadPlaces(): Place[] {
  const { province_list, city_list, county_list } = areaList;
  const byCode = new Map<string, Place>();
  const add = (code: string, name: string, level: Place['level'], parent: Place | null) => {
    if (NO_PLACE.test(name)) return;
    byCode.set(code, { name, short: shortOf(name), level, parent });
  };
  for (const [code, name] of Object.entries(province_list)) add(code, name, 'province', null);
  for (const [code, name] of Object.entries(city_list)) {
    const province = byCode.get(`${code.slice(0, 2)}0000`) ?? null;
    // A municipality stands in the list twice: 北京市 under 北京市.
    if (province && province.name === name) byCode.set(code, province);
    else add(code, name, 'prefecture', province);
  }
  for (const [code, name] of Object.entries(county_list)) {
    const parent = byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(`${code.slice(0, 2)}0000`) ?? null;
    add(code, name, 'county', parent);
  }
  return [...new Set(byCode.values())];
}

const ALL = loadPlaces();
const names = new Map<string, PlaceName>();

function index(name: string, place: Place, full: boolean): void {
  const known = names.get(name);
  if (!known) names.set(name, { full, places: [place] });
  else if (full && !known.full) names.set(name, { full, places: [place] });
  else if (full === known.full && !known.places.includes(place)) known.places.push(place);
}

for (const place of ALL) index(place.name, place, true);
/** 公安 is far oftener the police than 公安县. */
const NO_SHORT = new Set(['公安', '城', '新', '平安', '和平', '解放', '建设', '民权']);
for (const place of ALL)
  if (place.short !== place.name && !NO_SHORT.has(place.short)) index(place.short, place, false);

/** New districts that everybody calls so without their generic; 滨海 and 清新 mean more than one thing. */
for (const place of ALL)
  if (/^(?:浦东|沈北)新区$/.test(place.name)) index(place.name.slice(0, 2), place, false);

/** 德宏州, 长阳县: as all but documents call a 自治州, 自治县 or 自治旗. */
for (const place of ALL) {
  const generic = /自治([州县旗])$/.exec(place.name)?.[1];
  if (generic && place.short !== place.name && !names.has(place.short + generic))
    index(place.short + generic, place, true);
}

/** Right below a province lay prefectures, below a municipality counties. */
const formerLevel = (outer: Place): Place['level'] =>
  outer.level === 'province' && !outer.name.endsWith('市') ? 'prefecture' : 'county';

for (const { name, parent, short } of listFormerPlaces()) {
  const [outer] = names.get(parent)?.places ?? [];
  if (!outer || names.get(name)?.full === true) continue;
  const place: Place = { name, short: shortOf(name), level: formerLevel(outer), parent: outer };
  index(name, place, true);
  if (short && !names.has(place.short) && !isWord(place.short)) index(place.short, place, false);
}

for (const [short, name] of listShortBanners()) {
  const [banner] = names.get(name)?.places ?? [];
  if (!banner) continue;
  // 巴州 is a district's short form too.
  index(short, banner, !names.has(short));
}

const trie = new PhraseTrie(names);

/** The longest place name that starts at `start`; null where none does. Homonyms come together. */
export const placeAt = (text: string, start: number, limit?: number) => trie.longestAt(text, start, limit);

/** Where place names may start. */
export const PLACE_SIGN = signOfBeginnings(trie.beginning);

/** The next place of a text from which a place name may start; the text's length where there is none. */
export const nextPlace = (text: string, from: number): number => trie.nextStart(text, from);

/** The longest place name that ends at `end` and starts at `limit` or later; null where none does. */
export const placeBefore = (text: string, end: number, limit?: number) =>
  trie.longestBefore(text, end, limit);

/** All places of the name that stands from `start` to `end`; null where none does. */
export const placeFrom = (text: string, start: number, end: number): PlaceName | null =>
  trie.valueOf(text, start, end);

/** All places of a name, full or short; empty where the name is none. */
export const placesNamed = (name: string): PlaceName | null => names.get(name) ?? null;

/** Ancestors from the province down, the place itself last. */
export function lineOf(place: Place): Place[] {
  const line = [place];
  for (let at = place.parent; at; at = at.parent) line.unshift(at);
  return line;
}

/** 内蒙古自治区/包头市/昆都仑区 */
export const regionPath = (place: Place): string =>
  lineOf(place)
    .map(({ name }) => name)
    .join('/');

/** Whether a place is governed as a province without prefectures: 北京市, 香港特别行政区. */
export const isMunicipality = (place: Place): boolean =>
  place.level === 'province' && /(?:市|特别行政区)$/.test(place.name);

/** Whether the place lies outside the mainland's police ladder. */
export const isOffshore = (place: Place): boolean =>
  /^(?:台湾省|香港特别行政区|澳门特别行政区)$/.test(lineOf(place)[0]?.name ?? '');
