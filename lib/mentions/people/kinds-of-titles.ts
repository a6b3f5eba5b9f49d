/** What titles say of somebody: an officer, a companion, one of a family. */
import { foldText } from '@/lib/mentions/text/fold-text';
import type { TitleKind } from './title-words';

/** Kinds of titles that only the police give. */
export const POLICE_KINDS: ReadonlySet<TitleKind> = new Set(['rank']);
const POLICE_TITLE =
  /警|所长|局长|队长|政委|教导员|指导员|侦查员|探长|督察|厅长|总队长|支队长|大队长|中队长|总站长|法医|巡佐|巡官|侦查佐/;

/** Who somebody is to another is no title: 他和|同事|张三. */
export const COMPANION = /^(?:同事|战友|搭档|同伴)$/;

/** Whose husband somebody is does not say that they are no officer. */
export const FAMILY = /^(?:丈夫|妻子|爱人|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹)$/;

/** 消防大队教导员, 税务分局局长: a title of the police that other trades give as well. */
const OTHER_SERVICE = /消防|救援|武警|海警|城管|税务|市监|市场监|路政|渔政|应急/;
/** Whether a title is one of the police. */
export const isPoliceTitle = (title: string): boolean => {
  const folded = foldText(title);
  return POLICE_TITLE.test(folded) && !OTHER_SERVICE.test(folded);
};

/** 某市特警赴川抗震救灾随队宣传民警: such a title says where somebody serves, if in no unit's name. */
export const isTooLong = (title: string): boolean => title.length > 12 || /^警[务務][处處]/.test(title);
