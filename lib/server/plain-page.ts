import { pagePolicy } from './content-security-policy';

const escapeText = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** A page that the server can send without Next and without a database. */
export function plainPage(title: string, lines: string[]): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escapeText(title)}</title></head>
<body style="max-width:38em;margin:4em auto;padding:0 1em;font-family:sans-serif;line-height:1.8">
<h1 style="font-size:1.4em">${escapeText(title)}</h1>
${lines.map((line) => `<p>${escapeText(line)}</p>`).join('\n')}
<p><a href="/">回到首页</a></p></body></html>
`;
  return { html, policy: pagePolicy([]) };
}
