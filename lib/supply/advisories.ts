import { z } from 'zod';
import type { SupplyRules } from './supply-rules';

const reportSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({ url: z.string(), title: z.string(), severity: z.string(), name: z.string() }),
        ]),
      ),
    }),
  ),
});

export type AuditResult =
  | { checked: false; reason: string }
  | { checked: true; faults: string[]; passed: string[] };

const ours = new Set(['high', 'critical']);

/**
 * Reads what `npm audit --json` printed: every known fault at the level high or above that docs/supply-chain.yaml does
 * not let pass, or lets pass no longer. Not checked where the registry did not answer.
 */
export function readAudit(output: string, rules: SupplyRules, today: string): AuditResult {
  const start = output.indexOf('{');
  let json: unknown;
  try {
    json = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  } catch {
    return { checked: false, reason: output.trim().split('\n').at(-1) || 'no answer' };
  }
  const report = reportSchema.safeParse(json);
  if (!report.success) {
    const message =
      typeof json === 'object' && json !== null && 'message' in json ? String(json.message) : 'no report';
    return { checked: false, reason: message };
  }
  const faults = new Set<string>();
  const passed = new Set<string>();
  for (const { via } of Object.values(report.data.vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'string' || !ours.has(advisory.severity)) continue;
      const id = advisory.url.replace(/^.*\//, '');
      const exception = rules.advisories.find((entry) => entry.id === id && entry.package === advisory.name);
      const text = `${advisory.name}: ${advisory.title} (${advisory.severity}, ${advisory.url})`;
      if (exception === undefined) faults.add(text);
      else if (exception.until < today)
        faults.add(`${text}: let pass until ${exception.until} only; look at it again`);
      else passed.add(`${id}: ${exception.why}`);
    }
  }
  return { checked: true, faults: [...faults], passed: [...passed] };
}
