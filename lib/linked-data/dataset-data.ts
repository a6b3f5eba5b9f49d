import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import type { ExportManifest } from '@/lib/exports/exports-folder';

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
    description:
      '公安新闻档案的全部数据：来源原文、报道、段落、单位、人物、主题、数字、引语与事件，每一条都带原文位置。',
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
