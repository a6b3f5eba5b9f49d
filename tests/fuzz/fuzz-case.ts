import type { Random } from '@/tests/bench/generate/random';
import type { RunningSite } from '@/tests/browser/running-site';

export interface FuzzSite extends RunningSite {
  /** Addresses that it offers, a few of each kind. */
  kinds: readonly (readonly string[])[];
  /** Names that it withholds. */
  withheld: readonly string[];
}

/** What cases draw on, and the site that they ask. */
export interface FuzzGround {
  /** Dumps to begin from. */
  texts: readonly string[];
  /** The site, opened when a case first asks for it. */
  site: () => Promise<FuzzSite>;
}

/** One trial: throws where a guarantee does not hold, and returns what it did, in a word. */
export type FuzzCase = (random: Random, ground: FuzzGround) => Promise<string>;

/** A guarantee that does not hold. `evidence` is enough to make a fixture of. */
export class BrokenGuarantee extends Error {
  override readonly name = 'BrokenGuarantee';
  readonly evidence: string;

  constructor(message: string, evidence: string) {
    super(message);
    this.evidence = evidence;
  }
}
