const names: Record<string, string> = {
  'byline-before-section': '署名在小节之前',
  'candidate-topic': '规范档里没有的主题',
  'caption-or-paragraph': '图片说明还是段落',
  'caption-or-subhead': '图片说明还是小标题',
  'damaged-bytes': '字节损坏',
  'date-inferred': '日期系推定',
  'date-unknown': '无从知道日期',
  'empty-source': '文件没有文字',
  'heading-over-two-lines': '小标题占两行',
  'headline-missing': '没有标题',
  'no-story': '没有找到报道',
  orphan: '无主的文字',
  'paragraph-rejoined': '断开的段落已接上',
  'sections-out-of-order': '小节次序颠倒',
  uncovered: '没有归属的文字',
  'unresolved-unit': '上级不明的单位',
};

/** What a parser's rule doubts, in Chinese; null for a rule that has no such name yet. */
export function ruleName(rule: string): string | null {
  return Object.hasOwn(names, rule) ? (names[rule] ?? null) : null;
}
