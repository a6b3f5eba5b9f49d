import { siteName } from '@/lib/site';

/** What the head of every page says: colours, feeds and search of the site. */
export function SiteHeadTags() {
  return (
    <>
      <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#16171a" media="(prefers-color-scheme: dark)" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <link rel="alternate" type="application/atom+xml" title={siteName} href="/feed.atom" />
      <link rel="alternate" type="application/feed+json" title={siteName} href="/feed.json" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={siteName}
        href="/opensearch.xml"
      />
    </>
  );
}
