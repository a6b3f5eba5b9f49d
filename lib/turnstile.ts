/** Whoever waited for the work has left before its turn came. */
export class NobodyWaits extends Error {}

/** Lets works through one at a time, in the order in which they came. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when its turn has come; rejects with NobodyWaits where `isWanted` then says no. */
  pass<Result>(isWanted: () => boolean, work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() => {
      if (!isWanted()) throw new NobodyWaits();
      return work();
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}
