import type { CreditMatch } from '@/lib/parse/credit-match';
import { shiftCredits } from '@/lib/parse/credit-match';
import { splitNames } from './split-names';

/**
 * Caption (图片说明) that says so itself: a photographer, a source of the picture, or a pointing word.
 *
 *   读书活动现场。李庭摄
 *   “救命啊SOS”纸团。沙坪坝区公安分局供图 华龙网发
 *   图为民警在商场开展宣传。
 *   ▲ 民警向学生讲解防骗知识(图/警方提供)
 *   微博@平安江州 图
 *
 * Refused: a paragraph in which somebody 拍摄 something; longer than a caption is.
 */
export interface CaptionMatch {
  credits: CreditMatch[];
}

const LONGEST = 160;
/** A name, or one of two characters that is spaced out: 杜 鹃. */
const NAME = '(?:[\\u4e00-\\u9fff·]{2,4}|[\\u4e00-\\u9fff]\\s{1,4}[\\u4e00-\\u9fff])';
const STARTS =
  /^(?:[【[(]?图为|[【[(]?[上下左右]图[】\])]|图说|图[一二三四五六七八九十①②③④⑤⑥⑦⑧⑨\d]{1,3}(?:\s?[::、为是]|\s{1,3}(?=[\u4e00-\u9fff]))|图片?\s?[:|]|图片说明|组图\s?:|[上下左右]图[::为是,]|上图|下图|资料图|配图|题图|△|▲|▼|↑|↓|◤|⇧|视频截图|监控截图|现场图片|效果图|示意图|Photo [Cc]redit|(?:Photo|photo|Image|Source)\s?:)/;
const ENDS = new RegExp(
  `(?:摄影?\\s?:\\s?[^。,]{2,24}|(?:^|[。!?\\s])图\\s?[/:]\\s?[^。,]{2,24}|(${NAME}(?:[、 ]${NAME}){0,3})\\s{0,4}(?:\\/?(?<!(?:对准|进行|开始|正在|全程|连续|镜头|相机|手机|跟踪|同步|参与|随手)拍)摄(?:影)?|翻[摄拍])|(?:[。!?]\\s?来源:?[\\u4e00-\\u9fff]{2,8}|供图|图片来源.{0,20}|资料图片?|资料照片?|视频截图|网络截图|监控截图|网络图片?|图片由[^。,]{2,24}提供|受访者提供|警方提供|截图|配图|(?<=[\\u4e00-\\u9fff])\\s图|发))[)）】\\]。]?$`,
);
/** What every form of an end holds. */
const ENDING = /[摄图照提发]/;
const INSIDE =
  /\([上下左右]图\)[。]?(?=$|\s)|\((?:[前后]排)?[左右中](?:[一二三四五六七八九十]|起)?\)|\(图[/:][^()]{1,20}\)|\(资料(?:图|照|图片|照片)\)|\([^()]{0,14}(?:供图|提供|图片|图源.{0,10}|截图|翻摄|摄)\)|[。!]\([^()]{2,20}(?:官网|网页|网站|脸书|[Ff]acebook|微博|影片)\)$|(?:供图|新华社发|中新社发)/;

/** The credits of a caption's folded text (offsets into it), or null where it does not say that it is one. */
export function matchCaption(text: string): CaptionMatch | null {
  if (text.length > LONGEST) return null;
  const tail = text.slice(-48);
  const ends = ENDING.test(tail) ? ENDS.exec(tail) : null;
  const said =
    STARTS.test(text) ||
    INSIDE.test(text) ||
    (ends !== null && !/[^/:](?:警方|受访者)提供[)）】\]。]?$/.test(text));
  if (!said || (ends === null && !STARTS.test(text) && !INSIDE.test(text))) return null;
  // A paragraph that mentions a picture has several sentences.
  if ((text.match(/[。!?]/g) ?? []).length > 3) return null;
  if (ends && /发[)）】\]。]?$/.test(ends[0]) && !/[报网社台] ?发[)）】\]。]?$/.test(text))
    return STARTS.test(text) || INSIDE.test(text) ? { credits: [] } : null;
  return { credits: findPhotographers(text) };
}

const LAZY_NAME = NAME.replace('{2,4}', '{2,4}?');
const PHOTOGRAPHERS = new RegExp(
  `(?:^|[。!?,;:\\s(/])(?:(?:本报|新华社|中新社|[\\u4e00-\\u9fff]{2,6}(?:报|网|社))?(?:记者|通讯员|实习生)?\\s?)(${LAZY_NAME}(?:[、 ]${LAZY_NAME}){0,3})\\s{0,4}\\/?(?:翻[摄拍]|翻拍摄|摄(?:影)?)[)）】\\]。]?$`,
);

/** ……。江州新闻记者 张三 图 */
const REPORTERS_PICTURE = new RegExp(`(?:记者|通讯员)\\s?(${LAZY_NAME}(?:[、 ]${LAZY_NAME}){0,2})\\s图$`);

function findPhotographers(text: string): CreditMatch[] {
  const match = PHOTOGRAPHERS.exec(text) ?? REPORTERS_PICTURE.exec(text);
  if (!match?.[1]) return [];
  // 晨报记者摄: the paper's reporter, who is not named.
  const names = /(?:记者|通讯员|摄影师)$/.test(match[1]) ? null : splitNames(match[1]);
  const at = text.lastIndexOf(match[1]);
  return names
    ? shiftCredits(
        names.map((name) => ({ role: 'photographer', ...name })),
        at,
      )
    : [];
}
