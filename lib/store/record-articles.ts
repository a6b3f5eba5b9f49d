import type { SourceList } from '@/lib/content/source-list';
import type { BuiltSource } from './built-source';
import type { FormerSets } from './ledger/former-sets';
import type { LedgerState } from './ledger/ledger-state';
import type { SeedReport } from './seed-report';

/** Records what a source published anew, changed, or no longer has, and where stories of a renamed source went. */
export async function recordArticles(
  built: BuiltSource,
  ledger: LedgerState,
  formerSets: FormerSets,
  report: SeedReport,
  at: string,
): Promise<void> {
  const source = ledger.get('sources', built.id);
  if (source === undefined || source.fate !== 'live') {
    const first = built.dateAdded === at ? {} : { first: built.dateAdded };
    ledger.record({ kind: 'sources', id: built.id, event: 'added', at, ...first, hash: built.sha256 });
  } else if (source.hash !== built.sha256) {
    ledger.record({ kind: 'sources', id: built.id, event: 'changed', at, hash: built.sha256 });
  }
  const here = new Set(built.articles.map(({ id }) => id));
  for (const { id, hash, marks, formerId } of built.articles) {
    const entry = ledger.get('articles', id);
    if (entry === undefined || entry.fate !== 'live') {
      const former = formerId === null ? undefined : ledger.get('articles', formerId);
      // A story keeps its date when its source was renamed.
      const added = entry?.added ?? former?.added ?? at;
      const first = added === at ? {} : { first: added };
      ledger.record({ kind: 'articles', id, event: 'added', at, ...first, hash, marks });
      report.added.push(id);
      if (former?.fate === 'live') {
        ledger.record({ kind: 'articles', id: former.id, event: 'moved', at, to: id });
        report.moved.push({ from: former.id, to: id });
      }
    } else if (entry.hash !== hash) {
      ledger.record({ kind: 'articles', id, event: 'changed', at, hash, marks });
      report.changed.push(id);
    }
  }
  const moved = new Map(built.moved.map(({ from, to }) => [from, to]));
  for (const { from, to } of built.moved) {
    const entry = ledger.get('articles', from);
    if (here.has(from) || typeof entry?.fate === 'object') continue;
    // A ledger that was begun anew knows it from the correction alone.
    if (entry === undefined) ledger.record({ kind: 'articles', id: from, event: 'added', at });
    ledger.record({ kind: 'articles', id: from, event: 'moved', at, to });
    report.moved.push({ from, to });
  }
  for (const { id, fate } of ledger.articlesOf(built.id)) {
    if (here.has(id) || moved.has(id) || fate !== 'live') continue;
    ledger.record({ kind: 'articles', id, event: 'gone', at, ...(await formerSets.of(id)) });
    report.gone.push(id);
  }
}

/** Sources that were published and that content/ no longer has. */
export function listGoneSources(sources: SourceList, ledger: LedgerState): string[] {
  const here = sources.ids();
  const absent = [...ledger.ids('sources')].filter((id) => !here.has(id));
  return absent.filter((id) => ledger.get('sources', id)?.fate === 'live');
}

/** Records that a source and what is left of its stories are gone, or moved to the source of the same bytes. */
export async function recordGoneSource(
  id: string,
  movedTo: string | null,
  ledger: LedgerState,
  formerSets: FormerSets,
  report: SeedReport,
  at: string,
): Promise<void> {
  for (const entry of ledger.articlesOf(id)) {
    if (entry.fate !== 'live') continue;
    ledger.record({ kind: 'articles', id: entry.id, event: 'gone', at, ...(await formerSets.of(entry.id)) });
    report.gone.push(entry.id);
  }
  if (ledger.get('sources', id)?.fate !== 'live') return;
  if (movedTo === null) ledger.record({ kind: 'sources', id, event: 'gone', at });
  else ledger.record({ kind: 'sources', id, event: 'moved', at, to: movedTo });
}
