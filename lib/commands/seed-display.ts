import type { SeedStage } from '@/lib/store/seed-stage';

/** Where the display writes: the standard output, or a test's own. */
export interface DisplayOutput {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Below this many sources a seed is over before anybody could read what it says. */
const WORTH_TELLING = 100;
/** Milliseconds between two changes of the bar, and between two lines where there is no terminal. */
const REDRAW = 200;
const LINE_EVERY = 5_000;
const BAR_WIDTH = 24;

const DOING: Partial<Record<SeedStage, string>> = {
  indexes: 'Building the tables’ indexes',
  records: 'Writing units, topics and people',
  search: 'Building the search index',
  reprints: 'Comparing stories with each other',
  tallies: 'Counting',
  commit: 'Committing',
};

const grouped = (count: number) => count.toLocaleString('en-US');

/** 95 → 1 min 35 s */
export function describeSeconds(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Tells how far a seed is: a bar with rate and time left on a terminal, plain lines elsewhere. */
export class SeedDisplay {
  readonly #output: DisplayOutput;
  readonly #clock: () => number;
  #started = 0;
  #told = 0;
  #total = 0;

  /** `clock`: milliseconds since any moment. */
  constructor(output: DisplayOutput, clock: () => number) {
    this.#output = output;
    this.#clock = clock;
  }

  stage(stage: SeedStage): void {
    if (stage === 'sources') this.#started = this.#clock();
    const doing = DOING[stage];
    if (doing === undefined || this.#total < WORTH_TELLING) return;
    this.#put(`${doing} …`);
  }

  sources(done: number, total: number): void {
    this.#total = total;
    if (total < WORTH_TELLING) return;
    const now = this.#clock();
    if (now - this.#told < (this.#output.isTTY ? REDRAW : LINE_EVERY) && done < total) return;
    this.#told = now;
    const rate = (done * 1_000) / Math.max(1, now - this.#started);
    const counts = `${grouped(done)} of ${grouped(total)} sources, ${grouped(Math.round(rate))} a second`;
    const left = done < total ? `, ${describeSeconds((total - done) / rate)} left` : '';
    this.#put(this.#output.isTTY ? `${drawBar(done / total)} ${counts}${left}` : `Parsed ${counts}${left}`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#output.isTTY) this.#output.write('\r\x1b[K');
  }

  #put(line: string): void {
    const { isTTY, columns } = this.#output;
    // A terminal that does not say how wide it is says 0.
    this.#output.write(isTTY ? `\r\x1b[K${line.slice(0, (columns || 80) - 1)}` : `${line}\n`);
  }
}

function drawBar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)}%`;
}
