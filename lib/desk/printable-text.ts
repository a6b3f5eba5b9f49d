/** What makes a terminal do things, or show characters in another order than they stand: controls, directions. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words of a dump as a terminal may have them: what could steer it is written out, as JSON would: \u001b. */
export const toPrintable = (text: string): string =>
  text.replace(UNPRINTABLE, (sign) =>
    sign === '\n' || sign === '\t' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
