import { isPrivatePerson, withoutPrivatePeople } from './private-people';

/** Arrays up to this many items are written as part of what holds them. */
const FEW = 50;

/** Characters that are handed on at once. */
const PIECE = 64 * 1024;

function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > FEW || value.some(isLong);
  return typeof value === 'object' && value !== null && Object.values(value).some(isLong);
}

function* toArray(items: readonly unknown[]): Generator<string> {
  const isFlat = items.length > FEW && !items.slice(0, FEW).some(isLong);
  let before = '[';
  for (const item of items) {
    if (isPrivatePerson(item)) continue;
    yield before;
    before = ',';
    if (isFlat) yield JSON.stringify(withoutPrivatePeople(item)) ?? 'null';
    else yield* toJson(item);
  }
  yield before === '[' ? '[]' : ']';
}

function* toObject(value: object): Generator<string> {
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    yield* toJson(isPrivatePerson(member) ? null : member);
  }
  yield before === '{' ? '{}' : '}';
}

function* toJson(value: unknown): Generator<string> {
  if (!isLong(value)) yield JSON.stringify(withoutPrivatePeople(value)) ?? 'null';
  else if (Array.isArray(value)) yield* toArray(value);
  else yield* toObject(value as object);
}

/**
 * The data as JSON in pieces, long arrays item by item, so that it never stands whole in memory: joined they are
 * `JSON.stringify(withoutPrivatePeople(data))`.
 */
export function* jsonPieces(data: unknown): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const part of toJson(data)) {
    piece.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  yield piece.join('');
}
