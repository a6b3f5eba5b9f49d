/**
 * Wording of captions that carry no credit: they name a scene, or show somebody in the act.
 *
 *   活动现场。                         a scene
 *   结业典礼。                         an event, and no verb
 *   民警在商场开展宣传活动。           somebody in the act, at a place
 *   查获犯罪嫌疑人使用的电脑           what police hold up to a camera
 *
 *   2022年2月,交警在国道开展除雪工作   somebody in the act, on a day, and no full stop
 *   身着排爆服的李某某                 who is seen, and how
 *   民警教孩子们认识交通标志           somebody with somebody else: perhaps
 *
 * Refused: 民警立即赶到现场。 (a step of the story), 记者在现场看到,…… (a report).
 */
const SCENE =
  /^[^,。!?;:]{2,24}(?:(?:活动|会议|宣讲|培训|比赛|仪式|演练|座谈|检查|救援|事故|抓捕|签约|揭牌|颁奖|发布会|执勤|行动|工作|案发|启动)现场|仪式|典礼|合影|留影|留念|外景|航拍图?|示意图|现场(?:图|照))[。]?$/;
/** Worded like a caption, but subheads are as well: only with a full stop. */
const GLIMPSE = /^[^,。!?;:]{2,24}(?:现场|剪影|一角|掠影|场景|瞬间|画面|特写|会场|会议室)。$/;
const ACT =
  /^[^,。!?;:]{0,14}(?:民警|辅警|民辅警|员警|警员|交警|特警|巡警|刑警|女警|警察|警方|局长|所长|副?局长|志愿者|学员|学生|群众|市民|居民|村民|消防员|官兵)(?:们)?(?:正在|在[^,。]{2,12}(?:开展|进行|为|向|给|巡逻|宣传|执勤|检查|指挥|走访)|向[^,。]{2,16}(?:讲解|宣传|介绍|发放|演示|了解|致敬|颁发)|为[^,。]{2,16}(?:讲解|办理|演示|颁奖|送上|解答|佩戴|授牌|授旗)|走访|慰问|参观|观看|聆听|集体|合影|指认|押解|清点|展示|查验|勘查|搜救|讯问|审讯|接受采访)[^,。!?;:]{0,20}[。]?$/;
/** 查获犯罪嫌疑人使用的电脑: what police hold up to a camera. */
const EXHIBIT =
  /^(?:民警|警方|警员|员警)?(?:现场)?(?:查获|缴获|收缴|扣押|起获|查扣|清点|展示|涉案|作案|被盗|被骗)(?:的)?[^,。!?;:]{0,20}(?:电脑|手机|车辆|现金|毒品|物品|工具|赃物|赃款|账本|账册|银行卡|假币|香烟|烟花|枪支|刀具|设备|证物|物证|照片|截图|记录|文物|药品|假酒|珠宝|首饰|电动车|摩托车)。?$/;
const DATED =
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?,[^。!?;:]{2,24}(?:在|向|为|对|与)[^。!?;:]{2,20}(?:开展|进行|执勤|巡逻|检查|宣传|讲解|走访|慰问|训练|演练|处置|疏导|救援|抓捕|勘查|合影|工作)[^。!?;:]{0,12}$/;
const PORTRAIT = /^(?:身着|身穿|手持|手捧|头戴|怀抱)[^,。!?;:]{2,12}的[\u4e00-\u9fff·]{2,8}$/;
/** Somebody with somebody else or with a thing: a picture's words, or a subhead that tells an act. */
const TOGETHER =
  /^[^,。!?;:\s]{0,14}(?:民警|辅警|民辅警|员警|警员|交警|特警|巡警|刑警|女警|铁骑|警察|孩子|同学|小朋友|学生|学员|老人|群众|市民|居民|村民|志愿者|队员)(?:们)?(?:教|帮|帮助|护送|搀扶|指导|引导|带领|陪同|体验|操作|试穿|佩戴|与|和|同|给|为|向)[^,。!?;:\s]{4,20}$/;
/** Slogans that open alike: 民警与群众心连心, 民警为民办实事. */
const SLOGAN = /办实事|解难|心连心|鱼水|零距离|一家亲|服务|护航|平安|安全感|同行|难题|放心|满意|守护|更|新/;
const NARRATION =
  /参加|举行|召开|出席|共\d|立即|迅速|随即|随后|赶到|抵达|接到|发现|表示|说|称|认为|了解|获悉|看到|日前|近日|当天|当日|当晚|目前|\d日/;
const LONGEST = 40;

/** True where the folded text is worded like a caption; place must speak for it as well. */
export function namesPicture(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (DATED.test(text) || PORTRAIT.test(text)) return true;
  if (NARRATION.test(text)) return false;
  return SCENE.test(text) || GLIMPSE.test(text) || ACT.test(text) || EXHIBIT.test(text);
}

/** True where the folded text may be a picture's words by who does something with whom; a lone row of its kind must say so as well. */
export function mayNamePicture(text: string): boolean {
  const plain = text.replace(/。$/, '');
  return text.length <= LONGEST && TOGETHER.test(plain) && !SLOGAN.test(plain) && !NARRATION.test(plain);
}
