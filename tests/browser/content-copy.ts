import { cpSync } from 'node:fs';

/** Copies content/ for a test to change, without the ledger of what this clone has published. */
export function copyContent(folder: string): void {
  cpSync('content', folder, { recursive: true, filter: (path) => !path.endsWith('published.jsonl') });
}
