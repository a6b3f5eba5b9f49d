/**
 * The page's style sheets, asked for early and named late.
 *
 * React puts them at the top of the head, before our inline script; a script waits for the style sheets before it, and
 * with it the reading of the whole page: on a slow phone the body was read only when they had come. They are named
 * last in the head instead, and a `Link` header asks for them before a byte of the page is read.
 */

const styleSheet = /<link rel="stylesheet" href="(\/_next\/static\/[^"]+)"[^>]*>/g;

/** The page with the style sheets of its head at the head's end, and the `Link` header for them; empty without any. */
export function placeStyles(html: string): { html: string; link: string } {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(end, 0));
  const sheets = [...head.matchAll(styleSheet)];
  const rest = head.replace(styleSheet, '');
  return {
    html: rest + sheets.map(([element]) => element).join('') + html.slice(head.length),
    link: sheets.map(([, href]) => `<${href}>; rel=preload; as=style`).join(', '),
  };
}
