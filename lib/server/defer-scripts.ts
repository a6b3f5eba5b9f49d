/**
 * The page's scripts, fetched only after its first paint.
 *
 * Pages read whole without script, so nothing that a reader waits for may queue behind 180 kB of it: on a slow
 * phone Next's own `async` scripts and their preloads share the line with the page. One inline loader with the
 * render's nonce fetches them after `load` instead; their order does not matter to Next, as with `async`.
 */

const preload = /<link rel="preload" as="script"[^>]*>/g;
const external = /<script([^>]*?) src="(\/_next\/static\/[^"]+)"([^>]*)><\/script>/g;

/** The page with the render's own external scripts handed to a loader at its end; others are left alone. */
export function deferScripts(html: string, nonce: string): string {
  const mark = `nonce="${nonce}"`;
  const sources: string[] = [];
  const rest = html.replace(external, (element, before: string, source: string, after: string) => {
    const attributes = before + after;
    if (!attributes.includes(mark) || /nomodule/i.test(attributes)) return element;
    if (!sources.includes(source)) sources.push(source);
    return '';
  });
  const end = rest.lastIndexOf('</body>');
  if (sources.length === 0 || end < 0) return html;
  const list = JSON.stringify(sources).replaceAll('<', '\\u003c');
  const loader = `<script ${mark}>addEventListener("load",function(){requestAnimationFrame(function(){setTimeout(function(){${list}.forEach(function(u){var s=document.createElement("script");s.src=u;document.head.append(s)})})})})</script>`;
  return (rest.slice(0, end) + loader + rest.slice(end)).replaceAll(preload, '');
}
