import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { annotateSource } from '@/lib/mentions/annotate-source';
import type { Authority, TopicRecord, UnitRecord } from '@/lib/mentions/authority';
import { createKnowledge } from '@/lib/mentions/knowledge';
import type { Article, Block, ParsedSource } from '@/lib/parse/parsed-source';
import { EMPTY_AUTHORITY } from './empty-authority';

/** A source of one story whose lines are its paragraphs. */
export function sourceOf(text: string, fields: Partial<Article> = {}): ParsedSource {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ type: 'paragraph', text: line, spans: [[at, at + line.length]] });
    at += line.length + 1;
  }
  const article: Article = {
    id: 'test-1',
    kicker: null,
    headline: null,
    deck: null,
    publication: null,
    published: { edtf: null, time: null, basis: 'unknown', evidence: [] },
    dateline: null,
    credits: [],
    apparatus: [],
    sections: [{ number: null, heading: null, blocks }],
    people: [],
    units: [],
    topics: [],
    quotes: [],
    figures: [],
    events: [],
    ...fields,
  };
  return {
    source: { file: 'test.txt', sha256: '', encoding: 'utf-8', text },
    site: null,
    articles: [article],
    furniture: [],
    messages: [],
  };
}

/** The project's own authority files. */
export function ownAuthority(): Authority {
  const read = (name: string): unknown => parse(readFileSync(join('content/authority', name), 'utf8'));
  const units = read('units.yaml') as UnitRecord[];
  const topics = read('topics.yaml') as (Partial<TopicRecord> &
    Pick<TopicRecord, 'id' | 'name' | 'kind' | 'description'>)[];
  return { units, people: [], topics: topics.map((topic) => ({ aliases: [], weak: [], not: [], ...topic })) };
}

/** The one story of a text with its mentions. */
export function annotate(
  text: string,
  {
    authority = EMPTY_AUTHORITY,
    region = null,
    fields = {},
  }: { authority?: Authority; region?: string | null; fields?: Partial<Article> } = {},
): Article {
  const [article] = annotateSource(sourceOf(text, fields), createKnowledge(authority), { region }).articles;
  if (!article) throw new Error('the story is gone');
  return article;
}
