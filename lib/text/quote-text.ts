/** The text in Chinese quotation marks; marks within it step down a level: “代号为‘守护2号’”. */
export function quoteText(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
