import type { PersonRecord } from '@/lib/mentions/authority';
import { personSlug } from './slugs';

/** A person as one story has them. */
export interface StoryPersonFacts {
  name: string;
  /** Canonical police unit. */
  unit: string | null;
  /** Another body, as the text gives it. */
  organisation: string | null;
  private: boolean;
  articleId: string;
}

export interface PersonIdentity {
  slug: string;
  /** The name that the person goes by: that of people.yaml where names are joined. */
  name: string;
  private: boolean;
  note: string | null;
}

interface Place {
  name: string;
  unit?: string | undefined;
  articles?: string[] | undefined;
}

function fits(place: Place, person: StoryPersonFacts): boolean {
  if (place.name !== person.name) return false;
  if (place.unit !== undefined && place.unit !== person.unit && place.unit !== person.organisation)
    return false;
  return place.articles === undefined || place.articles.includes(person.articleId);
}

/** What tells a person apart from namesakes: the unit, else the organisation, else the story. */
function apartBy(person: StoryPersonFacts): string {
  if (person.unit !== null) return `unit\0${person.unit}`;
  if (person.organisation !== null) return `organisation\0${person.organisation}`;
  return `article\0${person.articleId}`;
}

function apartByRecord(record: PersonRecord): string {
  const articles = [...(record.articles ?? [])].sort();
  if (record.split === true) return `split\0${record.unit ?? ''}\0${articles.join('\0')}`;
  if (record.unit !== undefined) return `unit\0${record.unit}`;
  return articles.length > 0 ? `article\0${articles[0]}` : 'one';
}

/**
 * Who is who across stories.
 *
 * Same name is not same person: two stories' people are one where name and unit (or organisation) are the same,
 * or where people.yaml joins them. A unit above or below is a hint that pages show, not a reason to join: in a
 * large unit two people may share a name, and what is published about the living must not be guessed. So the
 * permalink hangs on one story's own facts, and no other source can change it.
 */
export class PersonDecisions {
  readonly #byName = new Map<string, PersonRecord[]>();

  constructor(records: readonly PersonRecord[]) {
    for (const record of records) {
      for (const name of new Set([record.name, ...record.join.map((other) => other.name)])) {
        const list = this.#byName.get(name);
        if (list === undefined) this.#byName.set(name, [record]);
        else list.push(record);
      }
    }
  }

  identify(person: StoryPersonFacts): PersonIdentity {
    const records = (this.#byName.get(person.name) ?? []).filter((record) =>
      [record, ...record.join].some((place) => fits(place, person)),
    );
    // The narrowest decision counts: one for named stories before one for a unit before one for a name.
    const record = records.sort((a, b) => narrowness(b) - narrowness(a))[0];
    if (record === undefined) {
      const { name } = person;
      return { slug: personSlug(name, apartBy(person)), name, private: person.private, note: null };
    }
    const onlyMarks = record.join.length === 0 && record.split !== true;
    return {
      slug: personSlug(record.name, onlyMarks ? apartBy(person) : apartByRecord(record)),
      name: record.name,
      private: record.private ?? person.private,
      note: null,
    };
  }
}

const narrowness = (record: PersonRecord) =>
  (record.articles === undefined ? 0 : 2) + (record.unit === undefined ? 0 : 1);
