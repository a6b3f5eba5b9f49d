/**
 * A line of an interview or a transcript: who speaks, a colon, and what he says; or the part of a broadcast.
 *
 *   记者:这二十年,你们想过放弃吗?
 *   目击民众:“突然有个黑影从门前走过。”
 *   【同期】某某县公安局刑侦大队民警 周海
 *
 * Refused: 动起来:党委重视全警参与 (a subhead), 警方提醒:这些电话别接 (a subhead).
 */
const SPEAKER =
  /^[\u4e00-\u9fff·]{0,16}?(?:记者|主持人|问|答|网友|嘉宾|解说|旁白|画外音|评论员|目击者|当事人|受害人|被害人|家属|市民|村民|群众|民众|居民|民警|警员|员警|所长|队长|局长|政委|嫌疑人|负责人|工作人员|老公|老婆|[男女]子|先生|女士)\s?(?:[(]?[\u4e00-\u9fff·]{2,5}[)]?)?\s?:\s?\S/;
const PART =
  /^[【[](?:解说|配音|导语|同期声?|现场(?:声|同期|实况)?|旁白|画外音|出镜|记者出镜|字幕|采访|口播|主持人?|演播室|实况|小片|片花|正文)[】\]]/;

/** 网友“某某”提问:丢了东西怎么办? */
const ASKED = /^[\u4e00-\u9fff]{0,4}(?:网友|听众|观众|读者)“[^“”]{1,12}”(?:提问|留言|来电|问)?\s?:\s?\S/;

/** 【字幕:交警大队民警 张三】: who speaks in the paragraph below. */
const SHOWN = /^[【[](?:字幕|人名条|同期声?|采访|出镜|嘉宾)\s?:[^【】[\]]{2,36}[】\]]$/;

/** Q1:您从警多少年了?, 【记者】……, 《某某日报》:……: who asks, without a name. */
const ASKS =
  /^(?:[■□●○◆◇▲△]\s?)?(?:[QA]\d{0,2}\s?[:.、]|《[^《》]{2,10}》(?:记者)?\s?:|[【[(](?:记者|本报记者|主持人|问|答|嘉宾|网友)[】\])]\s?:?|(?:本报)?记者\s{1,4}(?=.{8,}[?]$))\s?\S/;

/** True for a line that somebody speaks; `text` is folded. */
export function isSpeech(text: string): boolean {
  if (PART.test(text) || ASKED.test(text) || SHOWN.test(text)) return true;
  if (ASKS.test(text) && /[。!?…][”’]?$/.test(text.slice(-2))) return true;
  const head = text.slice(0, 60).replace(/^[■□●○◆◇▲△]\s?/, '');
  if (!SPEAKER.test(head)) return false;
  // 派出所民警:平安“守护神” ends with a quotation mark, too, but quotes one word.
  return (
    /[。!?…][”’]?$/.test(text.slice(-2)) || (/:\s?“/.test(head) && text.endsWith('”')) || text.length > 40
  );
}

const TURN = /^[[【]?(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s{1,4}[\u4e00-\u9fff])[\]】]?:\s?\S/;

/** True for a turn of a talk between people who are named: 李某某:看警察的电影看多了。, 观 众:精神,高大魁梧。 */
export const isTurn = (text: string): boolean => TURN.test(text);

/** (现场声:交巡警车辆驶过), (字幕:模拟拍摄): what is heard and seen while nobody speaks. Refused: 【字幕:交警支队民警 张三】, who speaks. */
const STAGE_DIRECTION =
  /^[([【](?:(?:现场声|出?画面|片花|片头|片尾|音乐|空镜)[^()[\]【】]{0,40}|出?字幕\s?:\s?(?:模拟|情景|资料)[^()[\]【】]{0,12})[)\]】]$/;

/** True where a row is nothing but the name of a broadcast's part, 【解说】, or a stage direction. */
export function isBroadcastPart(text: string): boolean {
  return (text.length <= 8 && PART.test(text) && /[】\]]$/.test(text)) || STAGE_DIRECTION.test(text);
}
