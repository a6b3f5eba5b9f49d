import { Fragment, type ReactNode } from 'react';

/** A text with its matches marked; `marks` are offsets into it, in order, never overlapping. */
export function Highlighted({
  text,
  marks,
}: {
  text: string;
  marks: readonly (readonly [number, number])[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
