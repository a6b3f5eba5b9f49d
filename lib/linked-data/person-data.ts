import type { ProfilePage, WithContext } from 'schema-dts';
import type { PersonPage } from '@/lib/queries/people';
import { toPlainText } from '@/lib/text/plain-text';
import type { Addresses } from './addresses';

/** schema.org ProfilePage about a Person with a page of their own. */
export function toPersonData(person: PersonPage, addresses: Addresses): WithContext<ProfilePage> {
  // worksFor has no word for doubt: a unit that is inferred is left out.
  const organisation =
    person.unitBasis !== 'stated'
      ? null
      : person.unit !== null
        ? {
            '@type': 'GovernmentOrganization' as const,
            '@id': addresses.unit(person.unit.slug),
            name: person.unit.name,
          }
        : person.organisation !== null
          ? { '@type': 'Organization' as const, name: person.organisation }
          : null;
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: addresses.person(person.slug),
    inLanguage: 'zh-CN',
    mainEntity: {
      '@type': 'Person',
      '@id': addresses.person(person.slug),
      name: person.name,
      ...(person.titles.length > 0 && { jobTitle: person.titles }),
      ...(organisation !== null && { worksFor: organisation }),
      subjectOf: person.stories.map((story) => ({
        '@type': 'NewsArticle' as const,
        '@id': addresses.article(story.id),
        headline: toPlainText(story.title),
      })),
    },
  };
}
