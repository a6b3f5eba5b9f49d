import { join } from 'node:path';
import { writeJsonSchemas } from '@/lib/content/json-schemas';
import { writeWhole } from '@/lib/content/write-whole';
import { countOf } from './count-of';
import type { DeskCommand } from './desk-command';
import { readOptions } from './read-options';

const usage = 'npm run archive -- schemas';

export const schemasCommand: DeskCommand = {
  name: 'schemas',
  usage,
  purpose: 'write the JSON Schemas by which editors complete and check the YAML files',
  async run(args, { contentDir, print }) {
    readOptions(args, { usage });
    const schemas = writeJsonSchemas();
    for (const [name, text] of schemas) writeWhole(join(contentDir, 'schemas', name), text);
    print(`Wrote ${countOf(schemas.size, 'schema')} to ${join(contentDir, 'schemas')}.`);
    return 0;
  },
};
