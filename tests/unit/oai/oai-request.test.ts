import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OaiError } from '@/lib/oai/oai-error';
import { readOaiRequest } from '@/lib/oai/oai-request';
import { decodeResumptionToken, encodeResumptionToken, type ListPlace } from '@/lib/oai/resumption-token';

const place: ListPlace = { verb: 'ListRecords', after: ['2026-01-02T03:04:05.000Z', 'paper-1'], cursor: 100 };
const token = encodeResumptionToken(place);

function codeOf(query: string): string {
  try {
    readOaiRequest(new URLSearchParams(query));
  } catch (error) {
    if (error instanceof OaiError) return error.code;
    throw error;
  }
  return 'none';
}

describe('a request of OAI-PMH', () => {
  it.each([
    ['verb=Identify'],
    ['verb=ListMetadataFormats'],
    ['verb=ListMetadataFormats&identifier=oai:archive.example:paper-1'],
    ['verb=ListSets'],
    ['verb=GetRecord&identifier=oai:archive.example:paper-1&metadataPrefix=oai_dc'],
    ['verb=ListIdentifiers&metadataPrefix=oai_dc'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-29&until=2024-02-29&set=unit:abc-1'],
    [`verb=ListRecords&resumptionToken=${token}`],
  ])('is read: %s', (query) => {
    expect(codeOf(query)).toBe('none');
  });

  it.each([
    ['badVerb', '', 'no verb'],
    ['badVerb', 'verb=', 'an empty verb'],
    ['badVerb', 'verb=identify', 'verbs are case-sensitive'],
    ['badVerb', 'verb=constructor', 'a name that every object has'],
    ['badVerb', 'verb=Identify&verb=Identify', 'a verb given twice'],
    ['badArgument', 'verb=Identify&metadataPrefix=oai_dc', 'an argument that the verb does not take'],
    ['badArgument', 'verb=Identify&resumptionToken=x', 'a token where there is no list'],
    ['badArgument', 'verb=GetRecord&metadataPrefix=oai_dc', 'a record without identifier'],
    ['badArgument', 'verb=GetRecord&identifier=oai:a:b', 'a record without prefix'],
    ['badArgument', 'verb=ListRecords', 'a list without prefix'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'given twice'],
    [
      'badArgument',
      'verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01T00:00:00Z',
      'seconds, where days are kept',
    ],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&from=2023-02-29', 'a day that is none'],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai_dc&until=2023', 'a year alone'],
    [
      'badArgument',
      'verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-02&until=2024-02-01',
      'from after until',
    ],
    [
      'badArgument',
      `verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=${token}`,
      'a token beside others',
    ],
    ['badArgument', 'verb=ListRecords&metadataPrefix=oai dc', 'a prefix that is no name'],
    ['badArgument', 'verb=GetRecord&metadataPrefix=oai_dc&identifier=a%20b', 'an identifier that is no URI'],
    ['cannotDisseminateFormat', 'verb=ListRecords&metadataPrefix=marc21', 'another format'],
    ['badResumptionToken', 'verb=ListRecords&resumptionToken=', 'an empty token'],
    ['badResumptionToken', 'verb=ListRecords&resumptionToken=eyJ9', 'a token that nobody gave'],
    ['badResumptionToken', `verb=ListIdentifiers&resumptionToken=${token}`, 'a token of another verb'],
    ['badResumptionToken', `verb=ListSets&resumptionToken=${token}`, 'a token of another list'],
  ])('answers %s to %s (%s)', (code, query) => {
    expect(codeOf(query)).toBe(code);
  });

  it('carries on where a token says, with the arguments of the first request', () => {
    const request = readOaiRequest(
      new URLSearchParams({
        verb: 'ListRecords',
        resumptionToken: encodeResumptionToken({ ...place, from: '2026-01-01', set: 'topic' }),
      }),
    );
    expect(request).toMatchObject({
      list: { from: '2026-01-01', set: 'topic' },
      place: { after: place.after },
    });
  });
});

describe('a resumption token', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 300 }),
        fc.integer({ min: 1 }),
        (time, id, cursor) => {
          const written = { verb: 'ListIdentifiers' as const, after: [time, id] as [string, string], cursor };
          const read = decodeResumptionToken(encodeResumptionToken(written));
          return read === null
            ? encodeResumptionToken(written).length > 2000
            : JSON.stringify(read) === JSON.stringify(written);
        },
      ),
    );
  });

  it('is null for anything else, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeResumptionToken(text) === null));
    expect(
      decodeResumptionToken(Buffer.from('{"verb":"ListSets","cursor":-1}').toString('base64url')),
    ).toBeNull();
  });
});
