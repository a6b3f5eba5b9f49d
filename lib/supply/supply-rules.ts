import { z } from 'zod';
import { ContentError } from '@/lib/content/content-fault';
import { readYaml } from '@/lib/content/read-yaml';

const why = z.string().trim().min(1, 'say why');

/** docs/supply-chain.yaml: what the check of the packages lets pass, and why. */
const rulesSchema = z.strictObject({
  licences: z.array(z.string()),
  packages: z.array(z.strictObject({ package: z.string(), licence: z.string(), why })),
  installScripts: z.array(z.strictObject({ package: z.string(), why })),
  advisories: z.array(
    z.strictObject({
      id: z.string(),
      package: z.string(),
      why,
      until: z.iso.date('until which day it holds'),
    }),
  ),
});

export type SupplyRules = z.infer<typeof rulesSchema>;

/** Reads the rules; throws a ContentError that names the lines that are none. */
export function readSupplyRules(path: string, text: string): SupplyRules {
  const result = readYaml(path, text, rulesSchema, {
    licences: [],
    packages: [],
    installScripts: [],
    advisories: [],
  });
  if (!result.ok) throw new ContentError(result.faults);
  return result.file.value;
}
