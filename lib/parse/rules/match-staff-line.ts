import type { CreditMatch } from '@/lib/parse/credit-match';
import type { CreditRole } from '@/lib/parse/parsed-source';
import { listMatches } from '@/lib/text/list-matches';
import { FIELD_LABELS, type FieldRole } from './field-labels';
import { isLikelyName, splitNames } from './split-names';

/**
 * The staff of a page without colons, as e-papers print it below the text.
 *
 *   line ::= (label name+)+
 *
 *   编辑 宁致远   校对 周小满   美编 赵一鸣
 *   责任编辑张三 校对李四
 *
 * Refused: 编辑 部门 换届 (no names), 编辑的一天 (a headline), 记者 张三 (a byline).
 */
export interface StaffLine {
  credits: CreditMatch[];
  roles: Set<FieldRole>;
}

const STAFF: ReadonlySet<FieldRole> = new Set(['editor', 'staff', 'photographer']);
const CREDIT: Partial<Record<FieldRole, CreditRole>> = { editor: 'editor', photographer: 'photographer' };
const LABELS = Object.keys(FIELD_LABELS)
  .filter((label) => STAFF.has(FIELD_LABELS[label] as FieldRole) && /^[\u4e00-\u9fff]{2,}$/.test(label))
  .sort((a, b) => b.length - a.length);
const LABEL = new RegExp(`^(?:本版|本报|值班)?(${LABELS.join('|')})`);
const LONGEST = 80;

/** The staff that a row's folded text names (offsets into it), or null where it is something else. */
export function matchStaffLine(text: string): StaffLine | null {
  if (text.length > LONGEST || /[。!?,;:“”]/.test(text)) return null;
  const credits: CreditMatch[] = [];
  const roles = new Set<FieldRole>();
  let role: FieldRole | null = null;
  let open = false;
  for (const match of listMatches(/[^\s、/|()[\]【】]+/g, text)) {
    const label: RegExpExecArray | null = LABEL.exec(match[0]);
    const from = label?.[0].length ?? 0;
    const name = match[0].slice(from);
    if (label) {
      if (open) return null;
      role = FIELD_LABELS[label[1] ?? ''] ?? null;
      open = name === '';
      if (role) roles.add(role);
    } else open = false;
    if (role === null) return null;
    if (name === '') continue;
    if (name.length > 4 || !isLikelyName(name) || splitNames(name)?.length !== 1) return null;
    const credit = CREDIT[role];
    const start = match.index + from;
    if (credit) credits.push({ role: credit, start, end: start + name.length });
  }
  return role === null || open || !(roles.has('editor') || roles.size > 1) ? null : { credits, roles };
}
