const BATCH = 2_000;

/** Slugs in a fixed order, as JSON arrays of a size that one statement and one result can hold. */
export function* batchesOf(slugs: Iterable<string>): Generator<string> {
  const sorted = [...new Set(slugs)].sort();
  for (let at = 0; at < sorted.length; at += BATCH) yield JSON.stringify(sorted.slice(at, at + BATCH));
}
