/**
 * Verbs beside a counted noun: those that open a clause behind a list, and those that are counted themselves.
 *
 *   查获手机3部、[查明]受害人37名      已到各部门[督促指导]整改工作13次
 */

const TAKEN =
  '发放|发布|查处|查获|查明|抓获|破获|侦破|缴获|收缴|扣押|查扣|查封|追缴|追回|挽回|冻结|返还|回复|开展|召开|举办|印发|下发|出动|转移|疏散|救助|找回|化解|受理|处理|收到|接到|制定|推出|打掉|捣毁|取缔|清查|核查|设立|设|解决|办结|征集|组建|购买|慰问|录取|确定|涌入|资助|帮扶|办理|调解(?!成功)|荣立';
const DONE =
  '督促|指导|督导|检查|深入|走访|巡查|巡逻|调研|宣讲|辅导|回访|抽查|约谈|谈心|慰问|排查|会商|研讨|学习';

const LAST_DONE = new RegExp(`(?:${DONE})+.{2,}$`);
const OPENS = new RegExp(
  `^(?:共|已|并|累计)?(?:${TAKEN}|督促|指导|督导|深入|走访|调研|组织|参加|梳理|为|对|将|把|在|向|被|受|造成|涉)`,
);

export const CountedVerbs = {
  /** Whether a run begins with a verb, so that it is a clause and no member of a list. */
  opens: (run: string): boolean => OPENS.test(run),
  /** Where the last action that is counted itself begins: 督促指导整改工作; -1 where none does. */
  done: (run: string): number => LAST_DONE.exec(run)?.index ?? -1,
};
