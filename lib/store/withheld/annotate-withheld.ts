import type { ParsedSource } from '@/lib/parse/parsed-source';
import { maskWithheld } from './mask-withheld';
import type { WithheldNames } from './withheld-names';

/** Every unit that a source's stories name or lead to, one they may stand for included. */
function unitsOf({ articles }: ParsedSource): Set<string> {
  return new Set(
    articles.flatMap(({ units, people, figures }) => [
      ...units.flatMap(({ name, candidates }) => [name, ...candidates]),
      ...[...people, ...figures].flatMap(({ unit }) => (unit === null ? [] : [unit])),
    ]),
  );
}

/**
 * A parsed source's stories with what they name, no withheld name in them.
 *
 * A name may lead to a unit without being a part of it: 县公安局 is 靖远县公安局 where 欧阳靖远 is all that tells the place.
 * A source with such a unit is read with the name masked before, at the price of what only stood beside it.
 */
export function annotateWithheld(
  parsed: ParsedSource,
  annotate: (parsed: ParsedSource) => ParsedSource,
  names: WithheldNames | null,
): ParsedSource {
  const annotated = annotate(parsed);
  const masked = maskWithheld(annotated, names);
  if (masked === annotated) return annotated;
  const blind = annotate(maskWithheld(parsed, names));
  const known = unitsOf(blind);
  return [...unitsOf(masked)].every((name) => known.has(name)) ? masked : blind;
}
