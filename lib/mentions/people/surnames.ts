import { CharacterClass } from '@/lib/text/character-class';

/** Surnames, folded to Simplified script, commonest first in each list. */
const COMMON =
  '傅洪萧赖阎翁王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const OTHERS =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由逄冮仉锁思从缑逯綦郗佴蔚恽祃覃厍佀郄胥麦蹇缐邴扶撒璩操腾彦雪才晟彤习望英杞字钏侬虢呙宛禤撖毋磨买黑保岩扬畅稽竺糜付佘宓代仰堵夔宰寿巢庾弓弘怀慎暨汲沃滑濮牧眭秋税羿苍茆荀荔莘菅蒯蓟蓬虎訾贝贲郏郦鄂钭钮隗青靖韶骆鱼籍贡昌占妥诸俎剡宦尕庹弋桓沐渠睢笪肇苌贠郇雒颉乜禄萨琚拓揣矫刀后水宕铁闪拜喇朵骞敏巨丘纳寸浮';
const COMPOUND =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 长孙 轩辕 独孤 南宫 西门 东郭 呼延 闻人 赫连 澹台 宇文 申屠 公羊 淳于 单于 太叔 仲孙 钟离 鲜于 闾丘 司空 亓官 濮阳 拓跋 百里 万俟 第五 哈斯 张简 范姜 陈林 林郑 叶刘 范徐';

/** Surnames that open many common words: 时间, 全国, 和平. They need stronger signs. */
const WORDLIKE =
  '望英字买黑后铁闪拜敏巨纳方安常成时全和应明向万国平高都相路车华连易解来官管干边强由利保岩扬畅习居信展富花海南北区原初门云容公那阳支印计丰元智才满权商战查封党师水乐幸奉位阿司农母于普盘米但尚宁寿怀慎滑牧秋税虎青籍贡昌占诸刀寸从';

/** Surnames that are verbs or prepositions beside a title: 局长[任]组长, 民警[向]群众. */
export const VERBLIKE_SURNAMES = new CharacterClass('任向于和从应由同用来去时当查带接到问报封开归');
/** Characters that given names like and ordinary words seldom begin after a surname with: they speak for a name. */
const TYPICAL =
  '伟芳娜秀敏静丽强磊军洋勇艳杰娟涛超霞刚桂英华玉萍红玲芬燕彬斌鹏辉志建国文晓波宇浩轩梓涵欣怡佳雪梅兰琴云莲环荣爱妹莺媛瑞凡嘉琼勤珍贞莉娣璧璐娅琦晶妍茜秋珊莎锦黛倩婷姣婉娴瑾颖露瑶婵雁蓓纨仪荷丹蓉眉君蕊薇菁梦岚苑筠柔竹霭凝霄枫芸菲寒伊亚宜可姬舒荔毓悠俊峰东永健世义兴良海山仁宁贵福龙学祥武新飞富顺信济昌康星天达茂林坚彪博诚敬震振壮群豪邦承绍功松善厚庆友裕河哲江亮谦亨奇固翰朗伯宏鸣朋梁栋维启克翔旭泽晨辰士以致树炎德泰盛雄琛钧冠策腾楠榕航弘喆钟坤璋焕晖亦鑫淼森磊垚焱烨炜煜盈莹玥莺玲琰璇珂铎骏骁熙皓睿昊昕曦阳铭锋钰钦铮锐镇凯淑翠芝帆钊霖灿懿炳骥臻昱旻烁烽炯勋鸿柏彦赟铠锴靖韬鹤鹃麒麟甫祺禄祯竣筱绮翎耀芙茵萱蔚虹雯霏靓颢馨骅骞魁';
export const TYPICAL_GIVEN = new CharacterClass(TYPICAL);
export const COMMON_SURNAMES = new CharacterClass(COMMON);
export const SURNAMES = new CharacterClass(`${COMMON}${OTHERS}于`);
export const WORDLIKE_SURNAMES = new CharacterClass(WORDLIKE);
export const COMPOUND_SURNAMES = new Set(COMPOUND.split(' '));
