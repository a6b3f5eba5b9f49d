/**
 * Chinese surnames (百家姓 and those frequent today), simplified: what a name printed without spaces can
 * begin with. Matched against folded text, so that 陳 and 张 are found alike.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付代涂佟仝闫覃邸苑么佘佴麦初谌税荔由眭候员原海冼揭盘区邝司敬种过晋母苟但牟库帅粟檀青银兰言闭磨玉楚才占妥撒哈拜虎鹿禤亓禚仉冶岳尧芦迟菅思缑雒豆茆靖';
const DOUBLE =
  '欧阳,司马,上官,诸葛,东方,皇甫,尉迟,公孙,令狐,慕容,司徒,司空,夏侯,长孙,宇文,闻人,端木,百里,呼延,南宫,西门,独孤,轩辕,澹台,钟离,万俟,太史,申屠,赫连,濮阳,公冶,宗政,淳于,单于,拓跋,鲜于,第五,完颜';
/** Characters that names written by sound from Mongol, Tibetan and Uygur are mostly made of. */
const BY_SOUND =
  '丽乌乐买仁依克其力努勒包卓古合吉吐呼和哈图塔增多央娃娜孜孟宝尔尼巴布帕德恩才扎拉提敖斯日旦曼朝木杰根格桑楞次毕江沙洛满热特玛琴白艾花苏荣萨西让贵达那都金门阿雅青音额高鲁麦';

const singles = new Set(SINGLE);
const doubles = new Set(DOUBLE.split(','));
const bySound = new Set(BY_SOUND);

/** Length of the surname that stands at `at` in folded text: 2, 1, or 0 where there is none. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (doubles.has(text.slice(at, at + 2))) return 2;
  return singles.has(text.charAt(at)) ? 1 : 0;
}

/** True where nearly all characters are of the kind that transliterated names are made of (斯日古楞). */
export function looksTransliterated(name: string): boolean {
  if (name.includes('·')) return true;
  let count = 0;
  for (const character of name) if (bySound.has(character)) count++;
  return name.length >= 3 && count >= name.length - 1;
}
