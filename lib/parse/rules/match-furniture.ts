import type { FurnitureKind } from '../parsed-source';
import { FURNITURE_PHRASES } from './furniture-phrases';

/**
 * Furniture (页面附件) that its own wording gives away, wherever it stands.
 *
 *   分享让更多人看到                                share
 *   网易首页 > 新闻中心 > 新闻 > 正文               breadcrumb
 *   京公网安备 11010502052014号                    registration
 *   为您推荐                                        related, and `ends` the story above it
 *
 * Refused: 分享会现场气氛热烈。 (a sentence), 返回家园 (no page word).
 */
export interface FurnitureMatch {
  kind: FurnitureKind;
  /** What follows is a list of other pages, not the story. */
  ends: boolean;
}

/** What kind of furniture the row's folded text is, or null where its wording does not say. */
export function matchFurniture(text: string): FurnitureMatch | null {
  const head = text.length > 400 ? text.slice(0, 400) : text;
  for (const { kind, ends, pattern, longest } of FURNITURE_PHRASES) {
    if (text.length <= longest && pattern.test(head)) return { kind, ends };
  }
  return matchBreadcrumb(head) ? { kind: 'breadcrumb', ends: false } : null;
}

/** 您的位置:首页 > 法治文艺 > 活动 — names of channels between arrows, no sentence. */
function matchBreadcrumb(text: string): boolean {
  if (text.length > 120 || /[。!;]/.test(text)) return false;
  if (/^(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?位置(?:是)?\s*[::>]/.test(text)) return true;
  const steps = text.split(/\s*(?:>{1,2}|»|›|→|::|\\)\s*/);
  if (steps.length < 2 || steps.some((step) => step.length > 24)) return false;
  return steps.length > 2 || /首页|主页|网$|频道|新闻|正文|资讯|要闻/.test(text);
}
