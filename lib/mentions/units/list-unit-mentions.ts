import { pieceOf } from '@/lib/mentions/text/passage';
import type { UnitMentions } from '@/lib/parse/parsed-source';
import type { ResolvedUnit } from './resolve-units';

/** A story's units with their mentions, in order of first mention. */
export function listUnitMentions(resolved: readonly ResolvedUnit[]): UnitMentions[] {
  const units = new Map<string, UnitMentions>();
  for (const { name, resolved: decided, candidates, form, found } of resolved) {
    const { text, spans } = pieceOf(found);
    const mention = { text, spans, form };
    const unit = units.get(name);
    if (unit) unit.mentions.push(mention);
    else units.set(name, { name, resolved: decided, candidates, mentions: [mention] });
  }
  return [...units.values()];
}
