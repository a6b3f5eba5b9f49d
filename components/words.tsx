import { Fragment } from 'react';
import { keepWords } from '@/lib/text/keep-words';

/** A phrase in which a line ends between words only, where `break-keep` is set around it. */
export function Words({ phrase }: { phrase: string }) {
  let at = 0;
  return keepWords(phrase).map((word) => {
    const key = at;
    at += word.length;
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {word}
      </Fragment>
    );
  });
}
