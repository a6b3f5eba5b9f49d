import { pagePolicy } from './content-security-policy';

const escapeText = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const ground =
  'color-scheme:light dark;background:light-dark(#fbfaf7,#16171a);color:light-dark(#1b1b1b,#e6e3db)';
const column = 'max-width:38em;margin:4em auto;padding:0 1em;font-family:sans-serif;line-height:1.8';
const link = 'color:light-dark(#16407c,#8fb4ec)';

/** A page that the server can send without Next and without a database. */
export function plainPage(title: string, lines: string[]): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="zh-Hans" style="${ground}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeText(title)}</title></head>
<body style="${column}"><main>
<h1 style="font-size:1.4em">${escapeText(title)}</h1>
${lines.map((line) => `<p style="overflow-wrap:anywhere">${escapeText(line)}</p>`).join('\n')}
<p><a href="/" style="${link}">回到首页</a></p></main></body></html>
`;
  return { html, policy: pagePolicy([]) };
}
