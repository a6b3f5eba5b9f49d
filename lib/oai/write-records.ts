import type { HarvestHeader, HarvestRecord } from '@/lib/queries/harvest';
import { element, type Xml } from '@/lib/xml/xml-element';
import { toDublinCore } from './dublin-core';
import { toOaiIdentifier } from './identifiers';
import { toSetSpec } from './sets';

/** The day of an ISO time: the granularity that Identify declares. */
export function toDatestamp(time: string): string {
  return time.slice(0, 10);
}

/** Every set of the story, those that only its sub-units bring in included. */
function setSpecs(header: HarvestHeader): string[] {
  return [
    ...(header.units.length > 0 ? [toSetSpec({ kind: 'unit', slug: null })] : []),
    ...header.units.map((slug) => toSetSpec({ kind: 'unit', slug })),
    ...(header.topics.length > 0 ? [toSetSpec({ kind: 'topic', slug: null })] : []),
    ...header.topics.map((slug) => toSetSpec({ kind: 'topic', slug })),
  ];
}

/** A story's header; that of a removed one says `deleted`. */
export function writeHeader(header: HarvestHeader, siteUrl: string): Xml {
  return element(
    'header',
    { status: header.deleted ? 'deleted' : undefined },
    element('identifier', {}, toOaiIdentifier(siteUrl, header.id)),
    element('datestamp', {}, toDatestamp(header.changed)),
    ...setSpecs(header).map((spec) => element('setSpec', {}, spec)),
  );
}

/** A story with its header; without metadata where it was removed. */
export function writeRecord(record: HarvestRecord, siteUrl: string): Xml {
  const metadata =
    record.story === null ? null : element('metadata', {}, toDublinCore(record.story, siteUrl));
  return element('record', {}, writeHeader(record, siteUrl), metadata);
}
