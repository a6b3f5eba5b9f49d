import type { Authority } from '@/lib/mentions/authority';
import type { Home } from '@/lib/mentions/places/home-place';
import { foldText } from '@/lib/mentions/text/fold-text';
import type { Passage } from '@/lib/mentions/text/passage';
import type { Place } from '@/lib/places/gazetteer';
import { PhraseTrie } from '@/lib/text/phrase-trie';
import type { Towns } from './list-towns';

/** What resolving a story's units may lean on. */
export interface UnitContext {
  home: Home;
  /** The county-level city where the story was printed or sent from (义乌讯): its bureau has branches too; else null. */
  city: Place | null;
  /** Whether a unit's mention is of police that came from elsewhere: 他们是某省某县公安局民警. */
  isStranger: (mention: { passage: Passage; start: number }) => boolean;
  authority: UnitAuthority;
  /** The story's towns with their counties; listed when first asked for. */
  towns: () => Towns;
  /** Whether the story is of Hong Kong, Macau or Taiwan: their police have no ladder of places. */
  offshore: boolean;
}

/** The authority file's units, indexed once for many stories. */
export interface UnitAuthority {
  /** Alias or name → canonical name. */
  canonical: Map<string, string>;
  /** Every name and alias, folded, to find in texts. */
  phrases: PhraseTrie<string>;
  /** The aliases alone. */
  aliases: PhraseTrie<string>;
}

/** The canonical name of a unit that the file calls otherwise, or that stands under one: of 甲分局刑警大队, where 甲分局 is 甲区分局. */
export function canonicalName({ canonical, aliases }: UnitAuthority, name: string): string {
  const own = canonical.get(name);
  if (own !== undefined) return own;
  const above = aliases.longestAt(name, 0);
  return above === null ? name : above.value + name.slice(above.end);
}

/** Indexes the authority file's units by every name that it gives them. */
export function indexUnits(authority: Authority): UnitAuthority {
  const canonical = new Map<string, string>();
  for (const unit of authority.units) {
    canonical.set(unit.name, unit.name);
    for (const alias of unit.aliases) canonical.set(alias, unit.name);
  }
  const phrases = new PhraseTrie([...canonical].map(([form, name]) => [foldText(form), name] as const));
  const aliases = new PhraseTrie([...canonical].filter(([form, name]) => form !== name));
  return { canonical, phrases, aliases };
}
