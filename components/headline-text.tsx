import { Fragment } from 'react';
import { restorePunctuation } from '@/lib/text/restore-punctuation';
import { Words } from './words';

/**
 * A headline with full-width punctuation that breaks at its spaces first.
 *
 * Chinese headlines set a space between their phrases (熔铸忠诚警魂 淬炼时代铁军), and a paper breaks the line there.
 *
 * @param large a story's own, in display size, or one of the front page: its few characters a line do not part a word. Elsewhere a headline stays in one piece, for who looks it up in the markup.
 */
export function HeadlineText({ text, large = false }: { text: string; large?: boolean }) {
  const phrases = restorePunctuation(text).trim().split(/(\s+)/);
  const words = large ? 'break-keep wrap-anywhere' : '';
  if (phrases.length === 1 && large)
    return (
      <span className={words}>
        <Words phrase={phrases[0] ?? ''} />
      </span>
    );
  if (phrases.length === 1) return phrases[0];
  let at = 0;
  return phrases.map((phrase) => {
    const key = at;
    at += phrase.length;
    return /\s/.test(phrase) ? (
      <Fragment key={key}> </Fragment>
    ) : (
      <span key={key} className={`inline-block ${words}`.trim()}>
        {large ? <Words phrase={phrase} /> : phrase}
      </span>
    );
  });
}
