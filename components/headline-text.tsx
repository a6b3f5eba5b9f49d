import { Fragment } from 'react';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

/**
 * A headline with full-width punctuation that breaks at its spaces first.
 *
 * Chinese headlines set a space between their phrases (熔铸忠诚警魂 淬炼时代铁军), and a paper breaks the line there.
 */
export function HeadlineText({ text }: { text: string }) {
  const phrases = restorePunctuation(text).trim().split(/(\s+)/);
  if (phrases.length === 1) return phrases[0];
  let at = 0;
  return phrases.map((phrase) => {
    const key = at;
    at += phrase.length;
    return /\s/.test(phrase) ? (
      <Fragment key={key}> </Fragment>
    ) : (
      <span key={key} className="inline-block">
        {phrase}
      </span>
    );
  });
}
