import type { CorrectionField } from '@/lib/queries/corrections';

/** What a correction is about, in the words of the pages. */
export const fieldNames: Record<CorrectionField, string> = {
  kicker: '引题',
  headline: '标题',
  deck: '副题',
  publication: '出处',
  dateline: '电头',
  heading: '小标题',
  author: '署名',
  date: '日期',
  kind: '文字类别',
  order: '次序',
  paragraph: '分段',
  caption: '图片说明位置',
  furniture: '网页附件',
  doubt: '存疑已核',
  'split-story': '分篇',
  'join-stories': '并篇',
  mention: '名称所指',
  figure: '数字',
};
