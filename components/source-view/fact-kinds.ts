import type { FactKind } from '@/lib/queries/source';

/** What each kind of fact is called; how it is underlined stands in source-view.css under the same key. */
export const factKindNames: Record<FactKind, string> = {
  unit: '单位',
  person: '人物',
  topic: '专题（主题）',
  figure: '数字',
  quote: '引语',
  credit: '署名',
  date: '日期',
  publication: '出处',
  dateline: '电头',
  event: '事件',
};
