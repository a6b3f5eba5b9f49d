/**
 * Sets: `unit` and `topic` hold every story that names one, `unit:<slug>` those of a unit with its sub-units,
 * `topic:<slug>` those of a campaign or theme.
 */
export type HarvestSet = { kind: 'unit' | 'topic'; slug: string | null };

/** The set of that name, null where the name has no set's form; whether there is such a record is not asked. */
export function readSetSpec(spec: string): HarvestSet | null {
  const match = /^(unit|topic)(?::([\w.-]{1,200}))?$/.exec(spec);
  if (match === null) return null;
  return { kind: match[1] === 'unit' ? 'unit' : 'topic', slug: match[2] ?? null };
}

/** `unit:<slug>`, or `unit` alone for the set of all units. */
export function toSetSpec(set: HarvestSet): string {
  return set.slug === null ? set.kind : `${set.kind}:${set.slug}`;
}
