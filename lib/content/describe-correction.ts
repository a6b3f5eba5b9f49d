import type { CorrectionEntry, FigureCorrection } from './correction-schema';
import type { BLOCK_KINDS, CREDIT_ROLES } from './correction-values';

const ROLE_NAMES: Record<(typeof CREDIT_ROLES)[number], string> = {
  reporter: '记者',
  correspondent: '通讯员',
  editor: '编辑',
  photographer: '摄影',
  author: '作者',
  nothing: '不是署名',
};

const KIND_NAMES: Record<(typeof BLOCK_KINDS)[number], string> = {
  paragraph: '正文',
  caption: '图片说明',
  heading: '小标题',
  byline: '署名',
};

function describeFigure({ value, as }: FigureCorrection): string {
  if (as === 'nothing') return `${value}：不是数字`;
  const { number, measure, what, unit } = as;
  const counted = [number, measure].filter((part) => part !== undefined).join(' ');
  return `${value}：${[counted, what, unit].filter(Boolean).join('，')}`;
}

/** The new value in words, for pages and reports. */
export function describeValue(entry: CorrectionEntry): string {
  if (entry.field === 'author' && entry.as !== undefined) return `${entry.value}：${ROLE_NAMES[entry.as]}`;
  if (entry.field === 'figure') return describeFigure(entry);
  if (entry.field === 'kind') return KIND_NAMES[entry.value];
  if (entry.field !== 'mention') return entry.value;
  if (entry.as === 'nothing') return `${entry.value}：不是名称`;
  if ('person' in entry.as)
    return `${entry.value}：${[entry.as.person, entry.as.unit].filter(Boolean).join('，')}`;
  return `${entry.value}：${'unit' in entry.as ? entry.as.unit : entry.as.topic}`;
}
