/** Absolute addresses of the archive's pages; `siteUrl` has no slash at its end. */
export interface Addresses {
  home: string;
  article(id: string): string;
  articleSource(id: string): string;
  /** The picture that previews of a story show. */
  articleImage(id: string): string;
  unit(slug: string): string;
  topic(slug: string): string;
  topics: string;
  person(slug: string): string;
  source(id: string): string;
  search(query: string): string;
}

export function createAddresses(siteUrl: string): Addresses {
  return {
    home: `${siteUrl}/`,
    article: (id) => `${siteUrl}/articles/${id}`,
    articleSource: (id) => `${siteUrl}/articles/${id}/source`,
    articleImage: (id) => `${siteUrl}/articles/${id}/opengraph-image`,
    unit: (slug) => `${siteUrl}/units/${slug}`,
    topic: (slug) => `${siteUrl}/topics/${slug}`,
    topics: `${siteUrl}/topics`,
    person: (slug) => `${siteUrl}/people/${slug}`,
    source: (id) => `${siteUrl}/sources/${id}`,
    search: (query) => `${siteUrl}/search?q=${query}`,
  };
}
