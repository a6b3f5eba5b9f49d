import type { AlternateTypes, PageHead, PreviewImage, StoryHead } from '@/lib/head/page-head';
import { siteName, siteUrl } from '@/lib/site';
import { shareImageSize } from './share-image/share-image-size';

const siteTitle = `${siteName}：有出处的公安新闻档案`;
const siteDescription = '有出处的公安新闻档案：报道、单位、人物、主题、数字与引语，每一条都能回到原文。';
const siteImage: PreviewImage = { href: '/opengraph-image', alt: '档案的名称与规模' };

/** Of the front page the name alone, as it is told elsewhere. */
const toAddress = (href: string) => (href === '/' ? siteUrl : new URL(href, siteUrl).href);

/**
 * What a page's head says of it, in the page: React moves it into the head, or, sooner, our server does.
 *
 * Not by `metadata`: Next gathers that from all layouts, as objects, and has React write it as fifty elements.
 */
export function HeadTags({
  title,
  description = siteDescription,
  alternates: { canonical, types = {} } = {},
  robots,
  image = siteImage,
  story,
}: PageHead) {
  const fullTitle = title === undefined ? siteTitle : `${title} · ${siteName}`;
  const preview = (story && title) ?? fullTitle;
  return (
    <>
      <title>{fullTitle}</title>
      <meta name="description" content={description} />
      {robots && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={toAddress(canonical)} />}
      <Alternates types={types} />
      {story && <StoryTags story={story} />}
      <meta property="og:title" content={preview} />
      <meta property="og:description" content={description} />
      {story?.properties.map(([property, content]) => (
        <meta key={property + content} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={preview} />
      <meta name="twitter:description" content={description} />
      <ImageTags image={image} />
    </>
  );
}

function Alternates({ types }: { types: AlternateTypes }) {
  return Object.entries(types).map(([type, places]) =>
    typeof places === 'string' ? (
      <link key={type} rel="alternate" type={type} href={toAddress(places)} />
    ) : (
      places.map(({ url, title }) => (
        <link key={url} rel="alternate" type={type} href={toAddress(url)} title={title} />
      ))
    ),
  );
}

function StoryTags({ story: { authors, previous, next, names } }: { story: StoryHead }) {
  return (
    <>
      {authors.map((author) => (
        <meta key={author} name="author" content={author} />
      ))}
      {previous && <link rel="prev" href={previous} />}
      {next && <link rel="next" href={next} />}
      {names.map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
    </>
  );
}

function ImageTags({ image: { href, alt } }: { image: PreviewImage }) {
  const details = [
    ['image', toAddress(href)],
    ['image:type', 'image/png'],
    ['image:width', shareImageSize.width],
    ['image:height', shareImageSize.height],
    ['image:alt', alt],
  ] as const;
  return details.flatMap(([name, content]) => [
    <meta key={`og:${name}`} property={`og:${name}`} content={String(content)} />,
    <meta key={`twitter:${name}`} name={`twitter:${name}`} content={String(content)} />,
  ]);
}
