/** Told of each script of the render's own: the element, its attributes and its content; gives what takes its place. */
export type ReplaceScript = (element: string, attributes: string, script: string) => string;

const opening = '<script';
const closing = '</script>';

/**
 * The page with the scripts replaced that bear the render's nonce.
 *
 * Text of a source may look like a script of Next's: without the nonce it is passed over, whole. Searched for by
 * plain words: a pattern took a step for each character of each script, and half of a page as rendered is scripts.
 */
export function replaceOwnScripts(html: string, nonce: string, replace: ReplaceScript): string {
  const mark = ` nonce="${nonce}"`;
  let replaced = '';
  let reached = 0;
  for (let start = html.indexOf(opening); start >= 0; ) {
    const tagEnd = html.indexOf('>', start);
    const scriptEnd = tagEnd < 0 ? -1 : html.indexOf(closing, tagEnd);
    if (scriptEnd < 0) break;
    const end = scriptEnd + closing.length;
    const attributes = html.slice(start + opening.length, tagEnd);
    if (/^\s/.test(attributes) && attributes.includes(mark)) {
      const script = html.slice(tagEnd + 1, scriptEnd);
      replaced += html.slice(reached, start) + replace(html.slice(start, end), attributes, script);
      reached = end;
    }
    start = html.indexOf(opening, end);
  }
  return reached === 0 ? html : replaced + html.slice(reached);
}
