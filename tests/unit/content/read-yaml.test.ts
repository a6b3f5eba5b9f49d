import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '@/lib/content/read-yaml';

const schema = z.strictObject({ publisher: z.string() });

test.each(['', '\ufeff'])(
  'columns of the first line are an editor’s, with a byte order mark or without: %j',
  (mark) => {
    const misfit = readYaml('a.yaml', `${mark}paper: 甲报\n`, schema, {});
    expect(misfit).toMatchObject({ ok: false, faults: [{ line: 1, column: 1 }, {}] });
    const syntax = readYaml('a.yaml', `${mark}publisher: !!js 甲报\n`, schema, {});
    expect(syntax).toMatchObject({ ok: false, faults: [{ line: 1, column: 12 }] });
    const plain = readYaml('a.yaml', `${mark}publisher: 甲报\n`, schema, {});
    expect(plain.ok && [plain.file.value, plain.file.placeOf(['publisher'])]).toEqual([
      { publisher: '甲报' },
      { line: 1, column: 1 },
    ]);
  },
);
