import type { Random } from './random';
import * as words from './words';

/** What all generated stories draw on. */
export interface World {
  units: string[];
  people: string[];
  topics: string[];
}

export function createWorld(random: Random, size = { units: 3000, people: 5000, topics: 100 }): World {
  return {
    units: distinct(size.units, () => unitName(random)),
    people: distinct(size.people, () => personName(random)),
    topics: distinct(size.topics, () => topicName(random)),
  };
}

function distinct(count: number, make: () => string): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(make());
  return [...names];
}

function unitName(random: Random): string {
  const [, cities] = random.pick(words.PROVINCES);
  const city = random.pick(cities);
  const district = `${random.pick(words.DISTRICT_FIRST)}${random.pick(words.DISTRICT_SECOND)}`;
  const station = `${random.pick(words.STATION_FIRST)}${random.pick(words.STATION_SECOND)}${random.pick(words.STATION_LAST)}`;
  const shapes = [
    `${city}公安局`,
    `${city}公安局${district}分局`,
    `${city}公安局${district}分局${station}派出所`,
    `${city}公安局交警支队`,
    `${city}公安局${district}分局刑侦大队`,
  ];
  return random.pick(shapes);
}

function personName(random: Random): string {
  const given = random.chance(0.7)
    ? `${random.pick(words.GIVEN)}${random.pick(words.GIVEN)}`
    : random.pick(words.GIVEN);
  return `${random.pick(words.SURNAMES)}${given}`;
}

function topicName(random: Random): string {
  return `${random.pick(words.CAMPAIGN_FIRST)}${random.between(1, 9)}号${random.pick(words.CAMPAIGN_LAST)}`;
}

/** A person serves in one unit: of 5,000 people in 3,000 units, nobody turns up everywhere. */
function personOf(random: Random, { units, people }: World, unit: string): string {
  const each = Math.max(1, Math.ceil(people.length / units.length));
  return people[(units.indexOf(unit) * each + random.below(each)) % people.length] ?? '';
}

interface Slots {
  unit: string;
  person: string;
  campaign: string;
  date: string;
}

function fill(template: string, random: Random, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    switch (name) {
      case 'unit':
        return slots.unit;
      case 'person':
        return slots.person;
      case 'campaign':
        return slots.campaign;
      case 'date':
        return slots.date;
      case 'title':
        return random.pick(words.TITLES);
      case 'n':
        return String(random.between(30, 980));
      case 'm':
        return String(random.between(2, 29));
      default:
        throw new Error(`no slot ${name}`);
    }
  });
}

/** One dump of one story of about that many characters, with the furniture that sites print around it. */
export function writeDump(random: Random, world: World, characters: number): { text: string; date: string } {
  const year = random.between(2006, 2026);
  const month = random.between(1, 12);
  const day = random.between(1, 28);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const unit = random.pick(world.units);
  const slots: Slots = {
    unit,
    person: personOf(random, world, unit),
    campaign: random.pick(world.topics),
    date: `${month}月${day}日`,
  };
  const lines: string[] = [];
  if (random.chance(0.5)) lines.push('您的位置:首页 > 法治 > 正文', '');
  lines.push(`${random.pick(words.HEADLINE_FIRST)} ${random.pick(words.HEADLINE_SECOND)}`, '');
  if (random.chance(0.4)) lines.push(`——${slots.unit}工作纪实`, '');
  lines.push(`${year}年${month}月${day}日08:30 | 来源:北方法治报`, '小字号', '');
  lines.push(fill(random.pick(words.OPENINGS), random, slots), '');
  let written = 0;
  while (written < characters) {
    if (written > 0 && random.chance(0.15)) lines.push(random.pick(words.SUBHEADS), '');
    const sentences = Array.from({ length: random.between(3, 7) }, () => {
      if (random.chance(0.3)) slots.person = personOf(random, world, unit);
      return fill(random.pick(words.SENTENCES), random, slots);
    });
    const paragraph = sentences.join('');
    written += paragraph.length;
    lines.push(paragraph, '');
    if (random.chance(0.08)) lines.push('', fill(random.pick(words.CAPTIONS), random, slots), '', '');
  }
  lines.push(
    `(本报记者 ${random.pick(world.people)})`,
    '',
    `(责编:${random.pick(world.people)})`,
    '',
    ...words.FOOTERS,
  );
  return { text: `${lines.join('\n')}\n`, date: iso };
}
