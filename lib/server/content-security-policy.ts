import { createHash } from 'node:crypto';
import { replaceOwnScripts } from './own-scripts';

/**
 * The content security policy of a page: no inline script runs but those that the render itself marked.
 *
 * Next and our own components put the render's secret nonce on their scripts. A kept page is sent to many
 * readers, so the nonce is taken out again and the marked scripts enter the policy by hash: a script that came
 * in with a source's text has no nonce, gets no hash, and does not run.
 */

/** The page, its bytes read as Latin-1, without its nonces, and the hashes of the inline scripts that bore one. */
export function hashInlineScripts(html: string, nonce: string): { html: string; hashes: string[] } {
  const mark = ` nonce="${nonce}"`;
  const hashes = new Set<string>();
  const unmarked = replaceOwnScripts(html, nonce, (_, attributes, script) => {
    const rest = attributes.replace(mark, '');
    const content = script.replaceAll(nonce, '');
    if (!/\ssrc=/.test(rest)) {
      hashes.add(`'sha256-${createHash('sha256').update(content, 'latin1').digest('base64')}'`);
    }
    return `<script${rest}>${content}</script>`;
  });
  return { html: unmarked.replaceAll(mark, '').replaceAll(nonce, ''), hashes: [...hashes] };
}

/** The policy of an HTML page whose inline scripts have these hashes. */
export function pagePolicy(hashes: string[]): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...hashes].join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of an answer too large to be looked through: it is readable, and nothing in it runs. */
export const scriptlessPolicy = pagePolicy([]).replace("script-src 'self'", "script-src 'none'");

/** The policy of everything that is no page. */
export const restPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
