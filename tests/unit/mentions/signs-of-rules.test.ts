/**
 * A rule that looks only at its signs finds what it would find looking everywhere: whoever widens a pattern and forgets
 * its sign fails here. Where every place is a sign, 零 would begin a number as well, which no fixture has.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as SignsModule from '@/lib/text/signs';
import { annotate, ownAuthority } from './story';

const look = vi.hoisted(() => ({ everywhere: false }));

vi.mock('@/lib/text/signs', async (importOriginal) => {
  const signs = await importOriginal<typeof SignsModule>();
  return {
    ...signs,
    findSigns: (folded: string) => {
      const places = Array.from(folded, (_, at) => at);
      return look.everywhere ? signs.findSigns(folded).map(() => places) : signs.findSigns(folded);
    },
  };
});

const FOLDER = 'tests/fixtures/mentions';
const BRACKET = /\[(?:person|unit|topic):([^\]=]+)(?:=[^\]]+)?\]/g;
const authority = ownAuthority();

test.each(readdirSync(FOLDER))('%s: the same at signs and everywhere', (name) => {
  const text = readFileSync(join(FOLDER, name, 'bracketed.txt'), 'utf8').replace(BRACKET, '$1');
  look.everywhere = false;
  const atSigns = annotate(text, { authority });
  look.everywhere = true;
  expect(annotate(text, { authority })).toEqual(atSigns);
});
