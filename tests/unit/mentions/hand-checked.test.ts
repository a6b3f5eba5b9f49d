/**
 * The five sources against what a reader found in them by hand: people, units and topics whole; quotes, figures and
 * events by precision and recall.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotateSource } from '@/lib/mentions/annotate-source';
import { createKnowledge } from '@/lib/mentions/knowledge';
import { parseSource } from '@/lib/parse/parse-source';
import type { Article, UnitBasis } from '@/lib/parse/parsed-source';
import { decodeSource } from '@/lib/source/decode-source';
import { ownAuthority } from './story';

interface CheckedFigure {
  text: string;
  value: number | null;
  qualifier: string;
  measure: string | null;
  what: string | null;
}

interface CheckedStory {
  headline: string | null;
  people: { name: string; titles: string[]; unit: string | null; unitBasis: UnitBasis; private: boolean }[];
  units: string[];
  topics: string[];
  quotes: { speaker: string | null; from: string; to: string }[];
  figures: CheckedFigure[];
  events: { edtf: string; from: string }[];
}

const CHECKED = 'tests/fixtures/hand-checked';
const SOURCES = 'content/sources';
const knowledge = createKnowledge(ownAuthority());

function storiesOf(id: string): Article[] {
  const file = `${id}.txt`;
  const catalogue = parse(readFileSync(join(SOURCES, `${id}.yaml`), 'utf8')) as { region?: string };
  const parsed = parseSource(decodeSource(readFileSync(join(SOURCES, file)), file));
  return annotateSource(parsed, knowledge, { region: catalogue.region ?? null }).articles;
}

const pairs = readdirSync(CHECKED)
  .sort()
  .flatMap((name) => {
    const checked = JSON.parse(readFileSync(join(CHECKED, name), 'utf8')) as CheckedStory[];
    const stories = storiesOf(name.replace('.json', ''));
    return checked.map((story, index) => ({ story, found: stories[index] }));
  });

/** Precision and recall of keys, counted as often as they stand. */
function compare(expected: string[], found: string[]): { hits: number; extra: string[]; missing: string[] } {
  const left = [...expected];
  const extra = found.filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { hits: found.length - extra.length, extra, missing: left };
}

function rates(lists: { hits: number; extra: string[]; missing: string[] }[]) {
  const sum = (count: (list: (typeof lists)[number]) => number) =>
    lists.reduce((total, list) => total + count(list), 0);
  const hits = sum((list) => list.hits);
  return {
    precision: hits / (hits + sum(({ extra }) => extra.length)),
    recall: hits / (hits + sum(({ missing }) => missing.length)),
  };
}

describe('the five sources, checked by hand', () => {
  for (const { story, found } of pairs)
    test(`people, units and topics of ${story.headline}`, () => {
      const people = found?.people.map(({ mentions: _, ...person }) => person);
      expect(people).toEqual(story.people);
      expect(new Set(found?.units.map(({ name }) => name))).toEqual(new Set(story.units));
      const topics = found?.topics.filter(({ status }) => status === 'catalogued').map(({ name }) => name);
      expect(new Set(topics)).toEqual(new Set(story.topics));
    });

  test('quotes with their speakers: all 24 and no others', () => {
    const key = (speaker: string | null, text: string) =>
      `${speaker}: ${text.slice(0, 14)}…${text.slice(-8)}`;
    const lists = pairs.map(({ story, found }) =>
      compare(
        story.quotes.map(({ speaker, from, to }) => `${speaker}: ${from}…${to}`),
        (found?.quotes ?? []).map(({ speaker, text }) => key(speaker, text)),
      ),
    );
    expect(lists.flatMap(({ extra, missing }) => [...extra, ...missing])).toEqual([]);
    expect(rates(lists)).toEqual({ precision: 1, recall: 1 });
  });

  test('figures with value, qualifier and measure: precision and recall above 0.95', () => {
    const key = ({ text, value, qualifier, measure }: Omit<CheckedFigure, 'what'>) =>
      `${text} ${value} ${qualifier} ${measure}`;
    const lists = pairs.map(({ story, found }) =>
      compare(story.figures.map(key), (found?.figures ?? []).map(key)),
    );
    const { precision, recall } = rates(lists);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.95);
  });

  test('what the figures count: seven in eight as a reader would say it', () => {
    const counted = pairs.flatMap(({ story, found }) =>
      story.figures.map(({ text, what }) =>
        found?.figures.some((figure) => figure.text === text && figure.what === what),
      ),
    );
    expect(counted.filter(Boolean).length / counted.length).toBeGreaterThan(7 / 8);
  });

  test('events with their dates', () => {
    const lists = pairs.map(({ story, found }) =>
      compare(
        story.events.map(({ edtf, from }) => `${edtf} ${from}`),
        (found?.events ?? []).map(({ edtf, text }) => `${edtf} ${text.slice(0, 12)}`),
      ),
    );
    expect(rates(lists)).toEqual({ precision: 1, recall: 1 });
  });
});
