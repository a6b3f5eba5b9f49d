/**
 * Yearly observances and anniversaries by which an undated story can be dated.
 *
 * 第28个“世界读书日” is that of 1995 + 28 = 2023, on 23 April; 建党100周年 is 1921 + 100 = 2021.
 */
export interface Observance {
  /** Matched against folded text. */
  name: string;
  /** The year before the first one was held, so that `base + ordinal` is the year of the ordinal. */
  base: number;
  month: number;
  /** Null where the day changes from year to year. */
  day: number | null;
}

export const OBSERVANCES: Observance[] = [
  { name: '中国人民警察节|人民警察节|警察节', base: 2020, month: 1, day: 10 },
  { name: '110宣传日|“?110”?宣传日', base: 1986, month: 1, day: 10 },
  { name: '国际劳动妇女节|国际妇女节', base: 1910, month: 3, day: 8 },
  { name: '国际消费者权益日', base: 1982, month: 3, day: 15 },
  { name: '植树节|全民义务植树节', base: 1978, month: 3, day: 12 },
  { name: '世界水日', base: 1992, month: 3, day: 22 },
  { name: '全国中小学生安全教育日', base: 1995, month: 3, day: null },
  { name: '全民国家安全教育日', base: 2015, month: 4, day: 15 },
  { name: '世界读书日', base: 1995, month: 4, day: 23 },
  { name: '世界知识产权日', base: 2000, month: 4, day: 26 },
  { name: '中国航天日', base: 2015, month: 4, day: 24 },
  { name: '(?:全国)?税收宣传月', base: 1991, month: 4, day: null },
  { name: '爱国卫生月', base: 1988, month: 4, day: null },
  { name: '民法典宣传月', base: 2020, month: 5, day: null },
  { name: '世界无烟日', base: 1987, month: 5, day: 31 },
  { name: '国际档案日', base: 2007, month: 6, day: 9 },
  { name: '世界献血者?日', base: 2003, month: 6, day: 14 },
  { name: '中国医师节', base: 2017, month: 8, day: 19 },
  { name: '国际志愿者日', base: 1985, month: 12, day: 5 },
  { name: '国际反腐败日', base: 2003, month: 12, day: 9 },
  { name: '全国防灾减灾日|防灾减灾日', base: 2008, month: 5, day: 12 },
  { name: '全国公安机关?打击和防范经济犯罪宣传日|打击和防范经济犯罪宣传日', base: 2009, month: 5, day: 15 },
  { name: '全国助残日', base: 1990, month: 5, day: null },
  { name: '世界环境日|六五环境日', base: 1971, month: 6, day: 5 },
  { name: '国际禁毒日|“?6·26”?国际禁毒日', base: 1987, month: 6, day: 26 },
  { name: '安全生产月|全国“?安全生产月”?', base: 2001, month: 6, day: null },
  { name: '全国生态日', base: 2022, month: 8, day: 15 },
  { name: '教师节', base: 1984, month: 9, day: 10 },
  { name: '国家网络安全宣传周', base: 2013, month: 9, day: null },
  { name: '烈士纪念日', base: 2013, month: 9, day: 30 },
  { name: '中国农民丰收节', base: 2017, month: 9, day: null },
  { name: '全国消防日|全国消防宣传日', base: 1991, month: 11, day: 9 },
  { name: '中国记者节|记者节', base: 1999, month: 11, day: 8 },
  { name: '全国交通安全日', base: 2011, month: 12, day: 2 },
  { name: '国家宪法日|宪法日', base: 2013, month: 12, day: 4 },
  { name: '国家公祭日', base: 2013, month: 12, day: 13 },
];

/** Events whose 周年 are counted, by their year. */
export const ANNIVERSARIES: { name: string; year: number }[] = [
  { name: '(?:中国共产党)?(?:建党|中国共产党成立|党成立|党的诞辰|中国共产党诞辰)', year: 1921 },
  { name: '(?:新中国|中华人民共和国)?(?:新中国成立|建国|中华人民共和国成立|共和国成立)', year: 1949 },
  { name: '(?:中国人民解放军)?(?:建军|解放军建军)', year: 1927 },
  { name: '改革开放', year: 1978 },
  { name: '(?:中国人民)?抗日战争(?:暨世界反法西斯战争)?胜利', year: 1945 },
  { name: '(?:中国)?工农红军长征胜利|长征胜利', year: 1936 },
  { name: '五四运动', year: 1919 },
  { name: '香港(?:回归|回归祖国)', year: 1997 },
  { name: '澳门(?:回归|回归祖国)', year: 1999 },
  { name: '内蒙古自治区成立', year: 1947 },
  { name: '新疆维吾尔自治区成立', year: 1955 },
  { name: '广西壮族自治区成立|宁夏回族自治区成立', year: 1958 },
  { name: '西藏自治区成立', year: 1965 },
  { name: '(?:西藏)?和平解放', year: 1951 },
  { name: '抗美援朝(?:出国作战)?', year: 1950 },
  { name: '汶川(?:特大)?地震', year: 2008 },
];

/** `[from, to]` as `YYYY-MM`: a story that speaks of it as going on was printed between them, `to` null for no end. */
export interface DatedCampaign {
  name: string;
  from: string;
  to: string | null;
}

/** Meetings and nationwide campaigns: a story that studies a meeting's spirit was printed after it. */
export const DATED_CAMPAIGNS: DatedCampaign[] = [
  { name: '(?<!迎接|喜迎|献礼)党的?十八大', from: '2012-11', to: null },
  { name: '(?<!迎接|喜迎|献礼)党的?十九大', from: '2017-10', to: null },
  { name: '党的?十九届四中全会', from: '2019-10', to: null },
  { name: '党的?十九届五中全会', from: '2020-10', to: null },
  { name: '党的?十九届六中全会', from: '2021-11', to: null },
  { name: '(?<!迎接|喜迎|献礼)党的?二十大', from: '2022-10', to: null },
  { name: '党的?二十届二中全会', from: '2023-02', to: null },
  { name: '党的?二十届三中全会', from: '2024-07', to: null },
  { name: '党的?二十届四中全会', from: '2025-10', to: null },
  { name: '党的群众路线教育实践活动', from: '2013-06', to: '2014-10' },
  { name: '“?三严三实”?专题教育', from: '2015-04', to: '2015-12' },
  { name: '“?不忘初心、牢记使命”?主题教育', from: '2019-06', to: '2020-01' },
  { name: '(?:公安|政法|全市公安|全区公安)?(?:机关|队伍|系统)?队伍教育整顿', from: '2021-02', to: '2021-12' },
  { name: '党史学习教育', from: '2021-02', to: '2022-03' },
  { name: '习近平新时代中国特色社会主义思想主题教育', from: '2023-04', to: '2024-01' },
  { name: '夏季(?:治安打击整治|治安)?(?:专项)?“?百日行动”?', from: '2022-06', to: '2022-09' },
  { name: '党纪学习教育', from: '2024-04', to: '2024-07' },
  { name: '深入贯彻中央八项规定精神学习教育', from: '2025-03', to: '2025-07' },
  { name: '(?:迎接|喜迎|献礼)党的?二十大', from: '2022-01', to: '2022-10' },
];
