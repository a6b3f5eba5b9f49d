import type { Random } from '../bench/generate/random';

/** What cases draw on, and the site that they ask. */
export interface FuzzGround {
  /** Dumps to begin from. */
  texts: readonly string[];
  /** The site's address, e.g. http://127.0.0.1:3000; null until a case asks for it. */
  site: () => Promise<string>;
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
