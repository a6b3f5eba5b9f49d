import type { ArticleText } from './article-text';

/** Texts of several lines in one: a heading, a title. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The story as plain text: head, facts, paragraphs, and where it comes from; captions in 【】. */
export function writeText(article: ArticleText, url: string): string {
  const head = [article.kicker, article.title, article.deck === null ? null : `——${article.deck}`]
    .filter((line) => line !== null)
    .map(oneLine);
  const body = article.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [oneLine(heading)]),
    ...blocks.map(({ type, text }) =>
      type === 'caption' ? `【图片说明：${oneLine(text)}】` : `　　${oneLine(text)}`,
    ),
  ]);
  return `${[head.join('\n'), article.facts.map(oneLine).join('　'), ...body, url].join('\n\n')}\n`;
}

/** Text that Markdown shall print as it stands: marks that mean something anywhere, or at a line's start, escaped. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The front matter: JSON's strings and lists are YAML's too; `<` is escaped for programs that take it for text. */
function frontMatter(fields: Record<string, string | string[] | null>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== null && value.length > 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('<', '\\u003c')}`);
  return `---\n${lines.join('\n')}\n---`;
}

/** The story as Markdown (CommonMark) with its record as YAML front matter; captions are block quotes. */
export function writeMarkdown(
  article: ArticleText,
  fields: Record<string, string | string[] | null>,
): string {
  const head = [
    ...(article.kicker === null ? [] : [escapeMarkdown(article.kicker)]),
    `# ${escapeMarkdown(article.title)}`,
    ...(article.deck === null ? [] : [`——${escapeMarkdown(article.deck)}`]),
    article.facts.map(escapeMarkdown).join('　'),
  ];
  const body = article.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`## ${escapeMarkdown(heading)}`]),
    ...blocks.map(({ type, text }) => `${type === 'caption' ? '> ' : ''}${escapeMarkdown(text)}`),
  ]);
  return `${[frontMatter(fields), ...head, ...body].join('\n\n')}\n`;
}
