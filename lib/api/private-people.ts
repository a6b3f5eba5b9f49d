/**
 * People without a page (residents, victims, minors) are named in the stories' texts and nowhere else: no answer
 * lists them. In every view they are the objects whose `slug` is null.
 */
export function isPrivatePerson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'slug' in value && value.slug === null;
}

/** The data without the entries that stand for people without a page; where one stands alone, there is null. */
export function withoutPrivatePeople(data: unknown): unknown {
  if (Array.isArray(data)) return data.filter((item) => !isPrivatePerson(item)).map(withoutPrivatePeople);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      isPrivatePerson(value) ? null : withoutPrivatePeople(value),
    ]),
  );
}
