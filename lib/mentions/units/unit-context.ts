import type { Authority } from '../authority';
import type { Home } from '../places/home-place';

/** What resolving a story's units may lean on. */
export interface UnitContext {
  home: Home;
  authority: UnitAuthority;
  /** Whether the story is of Hong Kong, Macau or Taiwan: their police have no ladder of places. */
  offshore: boolean;
}

/** The authority file's units, indexed once for many stories. */
export interface UnitAuthority {
  /** Alias or name → canonical name. */
  canonical: Map<string, string>;
  parents: Map<string, string | null>;
}

/** Indexes the authority file's units by every name that it gives them. */
export function indexUnits(authority: Authority): UnitAuthority {
  const canonical = new Map<string, string>();
  const parents = new Map<string, string | null>();
  for (const unit of authority.units) {
    canonical.set(unit.name, unit.name);
    for (const alias of unit.aliases) canonical.set(alias, unit.name);
    if (unit.parent !== undefined) parents.set(unit.name, unit.parent);
  }
  return { canonical, parents };
}
