/** Characters that XML 1.0 cannot carry, even escaped: controls but tab and line ends, and non-characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** The text without what XML 1.0 cannot carry; lone surrogates become U+FFFD. */
export function cleanXmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(LONE_SURROGATE, '\ufffd');
}

/** The text as XML character data or attribute value: cleaned and escaped. */
export function escapeXml(text: string): string {
  return cleanXmlText(text).replace(/[&<>"'\r]/g, (char) => ENTITIES[char] ?? char);
}
