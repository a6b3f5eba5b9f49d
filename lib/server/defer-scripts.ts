import { replaceOwnScripts } from './own-scripts';

/**
 * The page's scripts, fetched only after its first paint.
 *
 * Pages read whole without script, so nothing that a reader waits for may queue behind 180 kB of it: on a slow
 * phone Next's own `async` scripts and their preloads share the line with the page. One inline loader with the
 * render's nonce fetches them after `load` instead, and before they run the payload that they wake the page from
 * (page-payload.ts); their order does not matter to Next, as with `async`.
 */

const preload = /<link rel="preload" as="script"[^>]*>/g;
const external = / src="(\/_next\/static\/[^"]+)"/;

/** Text inside a script element, in which no `<` of a value can end it. */
const toScriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const appendAll = 's.forEach(function(u){var e=document.createElement("script");e.src=u;h.append(e)})';

/**
 * Without its payload a page cannot be woken: it stays as it is without script, and so offers nothing that needs it.
 */
const appendAfterPayload = (path: string) =>
  [
    's.forEach(function(u){var e=document.createElement("link");e.rel="preload";e.as="script";e.href=u;h.append(e)});',
    `fetch(${toScriptJson(path)}).then(function(r){if(!r.ok)throw r.status;return r.text()})`,
    `.then(function(t){self.__next_f=[[0],[1,t]];${appendAll}})`,
    '.catch(function(){document.documentElement.classList.remove("js")})',
  ].join('');

/**
 * The page with the render's own external scripts handed to a loader at its end; others are left alone.
 *
 * @param payload address of the page's payload; null where it stands in the page
 */
export function deferScripts(html: string, nonce: string, payload: string | null): string {
  const sources = new Set<string>();
  const rest = replaceOwnScripts(html, nonce, (element, attributes) => {
    const source = external.exec(attributes)?.[1];
    if (source === undefined || /nomodule/i.test(attributes)) return element;
    sources.add(source);
    return '';
  });
  const end = rest.lastIndexOf('</body>');
  if (sources.size === 0 || end < 0) return html;
  const append = payload === null ? appendAll : appendAfterPayload(payload);
  const run = `var h=document.head,s=${toScriptJson([...sources])};${append}`;
  const loader = `<script nonce="${nonce}">addEventListener("load",function(){requestAnimationFrame(function(){setTimeout(function(){${run}})})})</script>`;
  return (rest.slice(0, end) + loader + rest.slice(end)).replaceAll(preload, '');
}
