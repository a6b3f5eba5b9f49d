import type { ExportFile, ExportManifest } from '@/lib/exports/exports-folder';

const UNITS = ['字节', 'KB', 'MB', 'GB'];

function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${UNITS[step]}`;
}

function FileLink({ file, label }: { file: ExportFile | undefined; label: string }) {
  if (!file) return null;
  return (
    <a href={`/exports/${file.name}`} className="num inline-block py-1 text-blue hover:underline">
      {label} <span className="text-soft text-xs">{formatBytes(file.bytes)}</span>
    </a>
  );
}

/** The files that can be downloaded: the whole, then table by table. */
export function ExportList({
  manifest,
  about,
}: {
  manifest: ExportManifest;
  /** What each table holds. */
  about: ReadonlyMap<string, string>;
}) {
  const find = (name: string) => manifest.files.find((file) => file.name === name);
  return (
    <>
      <p className="flex flex-wrap gap-x-6 border-ink border-t py-3">
        <FileLink file={find('archive.sqlite.gz')} label="SQLite（全部）" />
        <FileLink file={find('README.md')} label="各列说明" />
        <FileLink file={find('SHA256SUMS')} label="校验和" />
        <FileLink file={find('dcat.jsonld')} label="目录条目（DCAT）" />
      </p>
      <ul className="@container border-hair border-t">
        {[...about].map(([table, what]) => (
          <li
            key={table}
            className="flex flex-wrap items-baseline gap-x-6 border-hair border-b py-2 text-sm @xl:grid @xl:grid-cols-[minmax(6em,1fr)_minmax(0,7rem)_minmax(0,9rem)_minmax(0,8rem)]"
          >
            <span className="@max-xl:w-full">
              {what}
              <code className="ml-1 text-soft text-xs">（{table}）</code>
            </span>
            <span className="num text-soft @xl:text-right">
              {(find(`${table}.jsonl.gz`)?.rows ?? 0).toLocaleString('en-US')}行
            </span>
            <FileLink file={find(`${table}.jsonl.gz`)} label="JSON Lines" />
            <FileLink file={find(`${table}.csv.gz`)} label="CSV" />
          </li>
        ))}
      </ul>
    </>
  );
}
