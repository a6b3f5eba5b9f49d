import type { DefinedTerm, DefinedTermSet, WithContext } from 'schema-dts';
import type { TopicGroup, TopicPage } from '@/lib/queries/topics';
import type { Addresses } from './addresses';

/** schema.org DefinedTerm of one campaign or theme. */
export function toTopicData(topic: TopicPage, addresses: Addresses): WithContext<DefinedTerm> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': addresses.topic(topic.slug),
    url: addresses.topic(topic.slug),
    name: topic.name,
    ...(topic.aliases.length > 0 && { alternateName: topic.aliases }),
    ...(topic.description !== null && { description: topic.description }),
    inDefinedTermSet: addresses.topics,
  };
}

/** schema.org DefinedTermSet of the topics page. */
export function toTopicSetData(
  groups: TopicGroup[],
  siteName: string,
  addresses: Addresses,
): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': addresses.topics,
    url: addresses.topics,
    name: `${siteName} · 主题`,
    hasDefinedTerm: groups.flatMap((group) =>
      group.topics.map((topic) => ({
        '@type': 'DefinedTerm' as const,
        '@id': addresses.topic(topic.slug),
        name: topic.name,
      })),
    ),
  };
}
