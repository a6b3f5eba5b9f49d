/** A media type's addresses, from the root or whole. */
export type AlternateTypes = Record<string, string | { url: string; title: string }[]>;

/** The picture that previews of a page show, 1200 × 630 pixels. */
export interface PreviewImage {
  href: string;
  alt: string;
}

/** What the head of a page says of it; addresses stand from the root or whole. */
export interface PageHead {
  /** Without the site's name; where none is given the page is the site's own. */
  title?: string;
  description?: string;
  alternates?: { canonical?: string; types?: AlternateTypes };
  robots?: { index: false };
  image?: PreviewImage;
  /** Of a story: what Zotero, crawlers and previews read besides. */
  story?: StoryHead;
}

export interface StoryHead {
  authors: string[];
  previous: string | null;
  next: string | null;
  /** Names and contents of `<meta name>`, in their order. */
  names: [name: string, content: string][];
  /** Properties and contents of Open Graph's `<meta property>`, in their order. */
  properties: [property: string, content: string][];
}

/** A record's own preview picture, which stands below its address. */
export const imageBelow = (href: string, alt: string): PreviewImage => ({
  href: `${href}/opengraph-image`,
  alt,
});

/** What a story's preview picture shows. */
export const storyImageAlt = '报道的标题、出处与日期';
