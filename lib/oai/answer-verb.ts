import {
  getEarliestChange,
  getHarvestRecord,
  type HarvestHeader,
  listHarvest,
  listSetNames,
} from '@/lib/queries/harvest';
import { element, type Xml } from '@/lib/xml/xml-element';
import { fromOaiIdentifier, namespaceOf, toOaiIdentifier } from './identifiers';
import { OaiError } from './oai-error';
import { METADATA_PREFIX, type OaiRequest } from './oai-request';
import { encodeResumptionToken } from './resumption-token';
import { readSetSpec, toSetSpec } from './sets';
import { toDatestamp, writeHeader, writeRecord } from './write-records';
import { writeResumption } from './write-response';

/** What the repository says of itself, and how much it gives at a time. */
export interface Repository {
  name: string;
  siteUrl: string;
  adminEmail: string;
  recordsAtATime: number;
  setsAtATime: number;
}

const EPOCH = '1970-01-01';

async function identify(repository: Repository): Promise<Xml> {
  const { siteUrl } = repository;
  const namespace = namespaceOf(siteUrl);
  const scheme =
    namespace === null
      ? null
      : element(
          'description',
          {},
          element(
            'oai-identifier',
            {
              xmlns: 'http://www.openarchives.org/OAI/2.0/oai-identifier',
              'xsi:schemaLocation':
                'http://www.openarchives.org/OAI/2.0/oai-identifier http://www.openarchives.org/OAI/2.0/oai-identifier.xsd',
            },
            element('scheme', {}, 'oai'),
            element('repositoryIdentifier', {}, namespace),
            element('delimiter', {}, ':'),
            element('sampleIdentifier', {}, toOaiIdentifier(siteUrl, 'paper-20220222-1')),
          ),
        );
  return element(
    'Identify',
    {},
    element('repositoryName', {}, repository.name),
    element('baseURL', {}, `${siteUrl}/oai`),
    element('protocolVersion', {}, '2.0'),
    element('adminEmail', {}, repository.adminEmail),
    element('earliestDatestamp', {}, toDatestamp((await getEarliestChange()) ?? EPOCH)),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DD'),
    scheme,
  );
}

async function findRecord(identifier: string, siteUrl: string) {
  const id = fromOaiIdentifier(siteUrl, identifier);
  const record = id === null ? null : await getHarvestRecord(id);
  if (record === null) throw new OaiError('idDoesNotExist', `no item ${identifier}`);
  return record;
}

async function listMetadataFormats(identifier: string | undefined, siteUrl: string): Promise<Xml> {
  if (identifier !== undefined) await findRecord(identifier, siteUrl);
  return element(
    'ListMetadataFormats',
    {},
    element(
      'metadataFormat',
      {},
      element('metadataPrefix', {}, METADATA_PREFIX),
      element('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
      element('metadataNamespace', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    ),
  );
}

const WHOLE_SETS = [
  { spec: 'unit', name: '单位' },
  { spec: 'topic', name: '主题' },
];

async function listSets(request: Extract<OaiRequest, { verb: 'ListSets' }>, repository: Repository) {
  const cursor = request.place?.cursor ?? 0;
  const { sets, total, version } = await listSetNames(cursor, repository.setsAtATime);
  if (request.place !== null && (request.place.version !== version || sets.length === 0)) {
    throw new OaiError('badResumptionToken', 'the archive has changed since; start anew');
  }
  const given = [
    // These two come before the first part and are not counted in the cursor's steps.
    ...(cursor === 0 ? WHOLE_SETS : []),
    ...sets.map(({ kind, slug, name }) => ({ spec: toSetSpec({ kind, slug }), name })),
  ];
  const next = cursor + sets.length;
  const token = next < total ? encodeResumptionToken({ verb: 'ListSets', cursor: next, version }) : null;
  return element(
    'ListSets',
    {},
    ...given.map(({ spec, name }) =>
      element('set', {}, element('setSpec', {}, spec), element('setName', {}, name)),
    ),
    writeResumption(token, cursor, total + WHOLE_SETS.length),
  );
}

async function listItems(
  request: Extract<OaiRequest, { verb: 'ListIdentifiers' | 'ListRecords' }>,
  repository: Repository,
): Promise<Xml> {
  const { verb, list, place } = request;
  const set = list.set === undefined ? undefined : readSetSpec(list.set);
  if (set === null) throw new OaiError('badArgument', `no set ${list.set}`);
  const cursor = place?.cursor ?? 0;
  const { from, until } = list;
  const { records, more, total } = await listHarvest({
    from,
    until,
    set,
    after: place?.after,
    limit: repository.recordsAtATime,
  });
  const last: HarvestHeader | undefined = records.at(-1);
  if (last === undefined) {
    throw place === null
      ? new OaiError('noRecordsMatch', 'nothing changed in these days in this set')
      : new OaiError('badResumptionToken', 'the rest of the list has changed since; start anew');
  }
  const token = more
    ? encodeResumptionToken({
        verb,
        from,
        until,
        set: list.set,
        after: [last.changed, last.id],
        cursor: cursor + records.length,
      })
    : null;
  const write = verb === 'ListRecords' ? writeRecord : writeHeader;
  return element(
    verb,
    {},
    ...records.map((record) => write(record, repository.siteUrl)),
    writeResumption(token, cursor, total === null ? null : Math.max(total, cursor + records.length)),
  );
}

/**
 * The element that answers a request.
 *
 * @throws OaiError with the protocol's code
 */
export async function answerVerb(request: OaiRequest, repository: Repository): Promise<Xml> {
  switch (request.verb) {
    case 'Identify':
      return identify(repository);
    case 'ListMetadataFormats':
      return listMetadataFormats(request.identifier, repository.siteUrl);
    case 'ListSets':
      return listSets(request, repository);
    case 'GetRecord': {
      const record = await findRecord(request.identifier, repository.siteUrl);
      return element('GetRecord', {}, writeRecord(record, repository.siteUrl));
    }
    case 'ListIdentifiers':
    case 'ListRecords':
      return listItems(request, repository);
  }
}
