import type { ReactNode } from 'react';
import type { SourcePage } from '@/lib/queries/sources';

/** A source's catalogue entry and what identifies its bytes. */
export function CatalogueEntry({ source }: { source: SourcePage }) {
  const rows: [string, ReactNode][] = [
    ['文件', source.file],
    ['网站', source.site],
    ['发布者', source.publisher],
    ['网址', source.url && <Address url={source.url} />],
    ['取得', source.retrieved],
    ['地区', source.region?.replaceAll('/', '')],
    ['权利', source.rights],
    ['编码', source.encoding],
    ['入档', source.dateAdded.slice(0, 10)],
    [
      'SHA-256',
      <code key="sha" className="break-all text-xs">
        {source.sha256}
      </code>,
    ],
  ];
  return (
    <dl className="text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[5em_minmax(0,1fr)] gap-x-3 border-hair border-b py-1">
          <dt className="text-soft">{name}</dt>
          <dd className="min-w-0">{value || <span className="text-soft">未载</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only web addresses become links: a catalogue is typed by people. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return url;
  return (
    <a href={url} rel="external noreferrer" className="break-all text-blue hover:underline">
      {url}
    </a>
  );
}
