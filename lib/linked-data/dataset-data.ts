import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import type { ExportManifest } from '@/lib/exports/exports-folder';
import { describeExports } from '@/lib/exports/write-dcat';

const MEDIA_TYPES: Record<ExportManifest['files'][number]['format'], string> = {
  sqlite: 'application/vnd.sqlite3',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  text: 'text/plain',
};

/** schema.org has the property for checksums, schema-dts has it not on every download. */
type Download = DataDownload & { sha256?: string };

/** schema.org Dataset of the exports. */
export function toDatasetData(
  manifest: ExportManifest,
  siteName: string,
  siteUrl: string,
): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${siteUrl}/exports`,
    url: `${siteUrl}/exports`,
    name: `${siteName}：数据导出`,
    description: describeExports(siteName),
    version: manifest.version,
    dateModified: manifest.builtAt,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: siteName, url: `${siteUrl}/` },
    distribution: manifest.files
      .filter(({ format }) => format !== 'text')
      .map(
        ({ name, format, bytes, sha256 }): Download => ({
          '@type': 'DataDownload',
          name,
          contentUrl: `${siteUrl}/exports/${name}`,
          encodingFormat: [MEDIA_TYPES[format], 'application/gzip'],
          contentSize: `${bytes} B`,
          sha256,
        }),
      ),
  };
}
