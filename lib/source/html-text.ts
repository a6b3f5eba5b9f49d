import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, html } from 'parse5';
import type { MarkedStretch, PageEvidence } from './decoded-source';
import { readPageEvidence } from './page-evidence';
import { isHiding, PageParser } from './page-parser';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
]);
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'figcaption',
  'pre',
  'hr',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figure',
  'footer',
  'form',
  'header',
  'li',
  'main',
  'nav',
  'ol',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);
const TELLING = new Set<string>(['h1', 'h2', 'h3', 'figcaption', 'nav', 'aside', 'footer', 'time']);

const NAMED_HTML = /\.(s?html?|xhtml)$/i;

/** True for a file that is an HTML page by its opening or its name; a text with a few tags in it is not. */
export function isHtml(text: string, file: string): boolean {
  if (!/^[\s\ufeff]*</.test(text) && !NAMED_HTML.test(file)) return false;
  const head = text
    .slice(0, 2048)
    .replace(/^[\s\ufeff]+/, '')
    .toLowerCase();
  if (/^(<\?xml[^>]{0,200}>\s*)?(<!--[\s\S]{0,1000}?-->\s*)*<(!doctype html|html|head|body)[\s>]/.test(head))
    return true;
  return NAMED_HTML.test(file) && /<[a-z!]/.test(head);
}

/** The charset that an HTML page declares in its first 2 KB, null where it declares none. */
export function findDeclaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /charset\s{0,4}=\s{0,4}["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** The visible text of an HTML page, blocks on lines of their own, and what the page says about itself. */
export function extractPage(source: string): { text: string; evidence: PageEvidence } {
  const document = PageParser.parse<DefaultTreeAdapterMap>(source);
  const writer = new TextWriter();
  const stretches: MarkedStretch[] = [];
  // An own stack: pages nest tags a hundred thousand deep, the call stack does not.
  const stack: { node: Node; leave: boolean; start: number }[] = [{ node: document, leave: false, start: 0 }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if ('value' in node && node.nodeName === '#text') writer.writeText(node.value);
    if (!('tagName' in node)) {
      if (!step.leave && 'childNodes' in node) pushChildren(stack, node.childNodes);
      continue;
    }
    if (step.leave) {
      writer.breakLine(breakOf(node));
      if (TELLING.has(node.tagName))
        stretches.push({ start: step.start, end: writer.length, tag: node.tagName as MarkedStretch['tag'] });
      continue;
    }
    if (UNSEEN.has(node.tagName) || isHidden(node)) continue;
    writer.breakLine(breakOf(node));
    stack.push({ node, leave: true, start: writer.length });
    pushChildren(stack, node.childNodes);
  }
  return { text: writer.finish(), evidence: { ...readPageEvidence(document), stretches } };
}

function pushChildren(stack: { node: Node; leave: boolean; start: number }[], children: Node[]): void {
  for (let i = children.length - 1; i >= 0; i--) {
    const node = children[i];
    if (node) stack.push({ node, leave: false, start: 0 });
  }
}

function breakOf(element: Element): number {
  if (PARAGRAPHS.has(element.tagName)) return 2;
  return BLOCKS.has(element.tagName) || element.tagName === 'br'
    ? 1
    : element.tagName === 'td' || element.tagName === 'th'
      ? 0.5
      : 0;
}

function isHidden(element: Element): boolean {
  if (element.namespaceURI !== html.NS.HTML) return false;
  return element.attrs.some(isHiding);
}

/** Collapses white space as a browser does and remembers how many line breaks are due. */
class TextWriter {
  private readonly parts: string[] = [];
  private due = 0;
  private space = false;
  length = 0;

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  breakLine(lines: number): void {
    this.due = lines === 1 && this.due === 1 ? 1 : Math.max(this.due, lines);
  }

  writeText(value: string): void {
    // The ideographic space is printed, not collapsed: it indents paragraphs.
    for (const [chunk] of value.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(chunk)) {
        this.space = true;
        continue;
      }
      if (this.length > 0) {
        if (this.due >= 1) this.put('\n'.repeat(this.due));
        else if (this.due > 0) this.put('\t');
        else if (this.space) this.put(' ');
      }
      this.put(chunk);
      this.due = 0;
      this.space = false;
    }
  }

  finish(): string {
    return this.parts.join('');
  }
}
