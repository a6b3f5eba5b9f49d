/**
 * Breadcrumb (面包屑): the path of channels down to the page.
 *
 *   您的位置:首页 > 法治文艺 > 活动
 *   网易首页 > 新闻中心 > 新闻 > 正文
 *   人民网>>社会·法治
 *   江州在线 > 江州在线2008
 *
 * Refused: 5>3 (a comparison), 民警→法官 (no page word), a sentence with arrows in it.
 */
export function matchBreadcrumb(text: string): boolean {
  if (/[。!;]/.test(text)) return false;
  if (/^(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?位置(?:是)?\s*[:>]/.test(text)) return true;
  const steps = text.split(/\s*(?:>{1,2}|»|›|→|::|\\)\s*/);
  if (steps.length < 2 || steps.some((step) => step.length > 24)) return false;
  // 江州在线 > 江州在线2008: a channel under its own site.
  if (steps[0] !== '' && steps[1]?.startsWith(steps[0] ?? '')) return true;
  return steps.length > 2 || /首页|主页|网$|频道|新闻|正文|资讯|要闻|动态|社会|法治/.test(text);
}
