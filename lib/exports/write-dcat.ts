import { getSettings } from '@/lib/settings';
import type { ExportFile } from './exports-folder';

/** What the exports hold, for catalogues. */
export const describeExports = (siteName: string): string =>
  `${siteName}的全部数据：来源原文、报道、段落、单位、人物、主题、数字、引语与事件，每一条都带原文位置，可以逐字核对。`;

const MEDIA_TYPES: Record<ExportFile['format'], string> = {
  sqlite: 'application/vnd.sqlite3',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  text: 'text/markdown',
};

const iana = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` });

function toDistribution({ name, format, bytes, sha256 }: ExportFile) {
  return {
    '@type': 'dcat:Distribution',
    '@id': name,
    'dct:title': name,
    'dcat:downloadURL': { '@id': name },
    'dcat:mediaType': iana(MEDIA_TYPES[format]),
    ...(format !== 'text' && { 'dcat:compressFormat': iana('application/gzip') }),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  };
}

/**
 * The exports as a data catalogue takes them up: DCAT 3 in JSON-LD. Addresses are relative to the file's own, so
 * that it holds wherever the folder lies.
 */
export function writeDcat(
  archive: { version: string; builtAt: string },
  files: readonly ExportFile[],
): string {
  const { siteName } = getSettings();
  const dataset = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': './',
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'zh-Hans', '@value': `${siteName}：数据导出` },
    'dct:description': { '@language': 'zh-Hans', '@value': describeExports(siteName) },
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
    'dct:modified': { '@type': 'xsd:dateTime', '@value': archive.builtAt },
    'dcat:version': archive.version,
    'dcat:distribution': files.map(toDistribution),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}
