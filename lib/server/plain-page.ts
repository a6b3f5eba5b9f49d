import { siteName } from '@/lib/site';
import { pagePolicy } from './content-security-policy';

const escapeText = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/* The site's paper, type and double rule, in the few styles that need no file. */
const paper = 'light-dark(#fbfaf7,#16171a)';
const vermilion = 'light-dark(#b3301c,#ef8a73)';
const serif = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC','Noto Serif SC',SimSun,serif";
const sans = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";
const ground = `color-scheme:light dark;background:${paper};color:light-dark(#1b1b1b,#e6e3db)`;
const column = `max-width:38em;margin:1em auto;padding:0 1.125em;font-family:${sans};line-height:1.8;text-spacing-trim:trim-start`;
const masthead = `margin:0;padding-bottom:.3em;border-bottom:3px solid ${vermilion};box-shadow:0 3px ${paper},0 4px ${vermilion};font:900 1.5em/1.4 ${serif};letter-spacing:.12em`;
const heading = `margin:1.2em 0 .4em;font:900 1.75em/1.4 ${serif}`;
const link = 'color:light-dark(#16407c,#8fb4ec)';

/** A page that the server can send without Next and without a database. */
export function plainPage(title: string, lines: string[]): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="zh-Hans" style="${ground}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeText(title)}</title></head>
<body style="${column}"><header style="${masthead}">${escapeText(siteName)}</header>
<main>
<h1 style="${heading}">${escapeText(title)}</h1>
${lines.map((line) => `<p style="margin:.5em 0;overflow-wrap:anywhere">${escapeText(line)}</p>`).join('\n')}
<p><a href="/" style="${link}">回到首页</a></p></main></body></html>
`;
  return { html, policy: pagePolicy([]) };
}
