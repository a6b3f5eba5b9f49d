import type { BuiltSource } from './built-source';
import type { Removed } from './remove-rows';

/** Records whose rows a seed must make anew, because stories came or went that name them. */
export class TouchedRecords {
  readonly units = new Set<string>();
  readonly topics = new Set<string>();
  readonly people = new Set<string>();
  /** Names of units met in this seed, by slug. */
  readonly unitNames = new Map<string, string>();
  /** Names of topics met in this seed, by slug. */
  readonly topicNames = new Map<string, string>();
  /** Names that people.yaml gives people of this seed, by slug. */
  readonly knownAs = new Map<string, string>();

  addRemoved(removed: Removed): void {
    for (const slug of removed.units) this.units.add(slug);
    for (const slug of removed.topics) this.topics.add(slug);
    for (const slug of removed.people) this.people.add(slug);
  }

  addBuilt({ articles }: BuiltSource): void {
    for (const { names } of articles) {
      for (const { slug, name } of names.units) {
        this.units.add(slug);
        this.unitNames.set(slug, name);
      }
      for (const { slug, name } of names.topics) {
        this.topics.add(slug);
        this.topicNames.set(slug, name);
      }
      for (const { slug, name, knownAs } of names.people) {
        this.people.add(slug);
        if (knownAs !== name) this.knownAs.set(slug, knownAs);
      }
    }
  }
}
