/**
 * Stories with their mentions in brackets, parsed and printed back.
 *
 *   [person:张三]在[unit:该局=包头市公安局]……   the name after = is the canonical one, left out where it is as printed
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article, Piece } from '@/lib/parse/parsed-source';
import { annotate, ownAuthority } from './story';

const FOLDER = 'tests/fixtures/mentions';
const BRACKET = /\[(person|unit|topic):([^\]=]+)(?:=[^\]]+)?\]/g;

function printBack(text: string, article: Article): string {
  const marks: { start: number; end: number; open: string; close: string }[] = [];
  const mark = (kind: string, name: string, mentions: Piece[]) => {
    for (const { text: surface, spans } of mentions) {
      const [first] = spans;
      const last = spans.at(-1);
      if (!first || !last) throw new Error(`${name} has a mention without spans`);
      marks.push({
        start: first[0],
        end: last[1],
        open: `[${kind}:`,
        close: surface === name ? ']' : `=${name}]`,
      });
    }
  };
  for (const { name, mentions } of article.people) mark('person', name, mentions);
  for (const { name, mentions } of article.units) mark('unit', name, mentions);
  for (const { name, mentions } of article.topics) mark('topic', name, mentions);
  let out = text;
  for (const { start, end, open, close } of marks.sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + open + out.slice(start, end) + close + out.slice(end);
  return out;
}

describe('mentions in brackets', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    test(name, () => {
      const bracketed = readFileSync(join(FOLDER, name, 'bracketed.txt'), 'utf8').trimEnd();
      const text = bracketed.replace(BRACKET, (_, __, surface: string) => surface);
      expect(printBack(text, annotate(text, { authority: ownAuthority() }))).toBe(bracketed);
    });
  }
});
