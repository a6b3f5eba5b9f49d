import type { Random } from '@/tests/bench/generate/random';
import { HOSTILE_WORDS } from './hostile-words';

type Change = (text: string, random: Random, others: readonly string[]) => string;

const swapped: Record<string, string> = {
  ',': '，',
  ':': '：',
  '(': '（',
  ')': '）',
  '，': ',',
  '：': ':',
  '（': '(',
};

function editLines(text: string, random: Random, edit: (lines: string[], at: number) => string[]): string {
  const lines = text.split('\n');
  return edit(lines, random.below(lines.length)).join('\n');
}

/** One change each: what a dump suffers on its way, and what somebody might do to it on purpose. */
const changes: Change[] = [
  (text, random) => editLines(text, random, (lines, at) => lines.toSpliced(at, 1)),
  (text, random) => editLines(text, random, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  (text, random) =>
    editLines(text, random, (lines, at) =>
      lines.toSpliced(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`),
    ),
  (text, random) =>
    editLines(text, random, (lines, at) => {
      const [line = ''] = lines.splice(at, 1);
      return lines.toSpliced(random.below(lines.length + 1), 0, line);
    }),
  (text, random) => editLines(text, random, (lines, at) => lines.toSpliced(at, 0, '', '')),
  (text, random) => {
    const at = random.below(text.length + 1);
    return `${text.slice(0, at)}\n${text.slice(at)}`;
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(HOSTILE_WORDS) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.between(1, 40));
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    const code = random.chance(0.5) ? random.below(0x10000) : random.between(0x20, 0x7e);
    return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
  },
  (text, random) => {
    const other = random.pick(others(random));
    const at = random.below(text.length + 1);
    return text.slice(0, at) + other + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(HOSTILE_WORDS).repeat(random.between(2, 3_000)) + text.slice(at);
  },
  (text) => text.replace(/[,:()，：（]/g, (mark) => swapped[mark] ?? mark),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random, all) => {
    const other = random.pick(all);
    const from = random.below(other.length + 1);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + other.slice(from, from + random.between(1, 2_000)) + text.slice(at);
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028'])),
];

/** Words run together at random, as a piece to be put in. */
function others(random: Random): string[] {
  return [Array.from({ length: random.between(1, 12) }, () => random.pick(HOSTILE_WORDS)).join('')];
}

/** A text with one to a dozen changes; `texts` lends passages. */
export function mutateText(text: string, random: Random, texts: readonly string[]): string {
  let changed = text;
  for (let count = random.between(1, 12); count > 0; count--) {
    changed = random.pick(changes)(changed, random, texts);
  }
  return changed.slice(0, 400_000);
}

/** The bytes of a text, now and then with other bytes among them, or in another encoding's clothes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes);
  if (copy.length === 0 || random.chance(0.7)) return copy;
  for (let count = random.between(1, 20); count > 0; count--)
    copy[random.below(copy.length)] = random.below(256);
  return copy;
}
