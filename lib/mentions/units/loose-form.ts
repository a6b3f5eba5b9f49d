/** Long and short words for one police function. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/刑事侦[查察]/g, '刑侦'],
  [/(?:公安)?交通管理/g, '交管'],
  [/(?:公安)?交通警察/g, '交警'],
  // 交警支队城北大队, 城北交警大队
  [/(交[警管]|交巡警)支队([\u4e00-\u9fff]{2,4})大队/g, '$2$1大队'],
  [/治安管理/g, '治安'],
  [/水上警察/g, '水警'],
  [/森林警察/g, '森警'],
  [/经济犯罪侦查/g, '经侦'],
  [/网络安全保卫/g, '网安'],
  [/食品药品[和与]?环境犯罪侦查/g, '食药环侦'],
  [/(?:生态)?环境[和与]?食品药品犯罪侦查/g, '环食药侦'],
  [/食品药品犯罪侦查/g, '食药侦'],
  [/政治工作办公室/g, '政工办'],
  [/(?<=公安[部厅])监所管理局/g, '监管局'],
  [/出入境边防检查/g, '边检'],
  [/司法警察局/g, '司警局'],
  [/刑事警察局/g, '刑事局'],
  [/边防检查(?=[总站])/g, '边检'],
  // 新北市政府警察局, 新北市警局
  [/(?<=[市县])(?:政府)?警(?:察)?局/g, '警局'],
];

/** A form that is one for all that print varies in one unit's name: 边境派出所 and 派出所, 土城镇派出所 and 土城派出所, 昆都仑区分局 and 昆都仑分局. */
export function looseForm(name: string): string {
  let loose = looseForms.get(name);
  if (loose === undefined) {
    loose = loosen(name);
    if (looseForms.size >= MOST_FORMS) looseForms.clear();
    looseForms.set(name, loose);
  }
  return loose;
}

/** Units come again and again. */
const looseForms = new Map<string, string>();
const MOST_FORMS = 10_000;

const loosen = (name: string): string =>
  SYNONYMS.reduce((text, [long, short]) => text.replace(long, short), name)
    .replace(/\d(?=[总支大中]队)/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit)
    .replace(/边境派出所$/, '派出所')
    .replace(/(?<=[\u4e00-\u9fff]{2}(?<!公安局))(?:镇|乡|街道)派出所$/, '派出所')
    .replace(/(?:公安|警察|警)分局/g, '分局')
    .replace(/公安[局厅](?=.)/g, '')
    .replace(/(?<=.)区分局/g, '分局');
