import type { Label, LabelledRow } from './label';
import type { Row } from './row';

/** 发布人:江州市公安局副局长 何明理, 地点:江州市公安局新闻发布厅: who speaks, and where, above what is said; each further name on a line of its own. */
export function labelParticipant(
  row: Row,
  _next: Row | undefined,
  previous: LabelledRow | undefined,
): Label | null {
  if (previous === undefined || row.text.length > 60 || /[。;]/.test(row.text)) return null;
  const named = PARTICIPANT.test(row.text) || PARTICIPANTS_PLACE.test(row.text);
  const further =
    previous.label.form === 'prose' &&
    (PARTICIPANT.test(previous.text) || POST_AND_NAME.test(previous.text)) &&
    row.gap === previous.gap &&
    row.indent > 0 &&
    POST_AND_NAME.test(row.text);
  return named || further ? { form: 'prose', whole: true } : null;
}
const POST_AND_NAME = /^[\u4e00-\u9fff、]{4,30}[长任员委记]\s{1,4}[\u4e00-\u9fff·]{2,8}$/;
const PARTICIPANT =
  /^(?:发布人|新闻发言人|发言人|主持人|主讲人|主讲|嘉宾|出席人员?|出席嘉宾|出席领导|参加人员)\s?:\s?[\u4e00-\u9fff、]{4,30}[长任员委记]\s{0,4}[\u4e00-\u9fff·]{2,8}$/;
const PARTICIPANTS_PLACE = /^(?:地点|会议地点|发布地点|发布会地点)\s?:\s?[\u4e00-\u9fff]{4,30}$/;
