import type { Metadata } from 'next';
import { cache } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { JsonLd } from '@/components/json-ld';
import { Story } from '@/components/reading/story';
import { Typeset } from '@/components/typeset';
import { toArticleBody } from '@/lib/alternatives/article-text';
import { toCitedArticle } from '@/lib/citations/to-cited-article';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toArticleData } from '@/lib/linked-data/article-data';
import { toArticleMetadata } from '@/lib/linked-data/article-metadata';
import { siteName, siteUrl } from '@/lib/site';
import { findArticle } from './find-article';

/** Metadata and page share one. */
const bodyOf = cache(toArticleBody);

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findArticle((await params).id);
  return toArticleMetadata(article, bodyOf(article), createAddresses(siteUrl));
}

export default async function ArticlePage({ params }: Props) {
  const article = await findArticle((await params).id);
  const { published, publication, source } = article;
  const year = published.edtf?.slice(0, 4);
  return (
    <Typeset>
      <link rel="cite-as" href={createAddresses(siteUrl).article(article.id)} />
      <JsonLd data={toArticleData(article, bodyOf(article), siteName, createAddresses(siteUrl))} />
      <Breadcrumbs
        crumbs={[
          { label: '报道', href: '/articles' },
          ...(year ? [{ label: `${year}年`, href: `/articles?year=${year}` }] : []),
          publication
            ? {
                label: publication.text,
                href: `/articles?publication=${encodeURIComponent(publication.text)}`,
              }
            : { label: `来源 ${source.id}`, href: `/sources/${source.id}` },
        ]}
      />
      <Story
        article={article}
        cited={toCitedArticle(article, siteUrl)}
        accessed={article.dateChanged.slice(0, 10)}
      />
    </Typeset>
  );
}
