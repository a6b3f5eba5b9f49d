import { Breadcrumbs } from '@/components/breadcrumbs';
import { HeadTags } from '@/components/head-tags';
import { JsonLd } from '@/components/json-ld';
import { Story } from '@/components/reading/story';
import { Typeset } from '@/components/typeset';
import { toArticleBody } from '@/lib/alternatives/article-text';
import { isAuthorRole } from '@/lib/author-roles';
import { toCitedArticle } from '@/lib/citations/to-cited-article';
import { sourceFileHref } from '@/lib/hrefs';
import { createAddresses } from '@/lib/linked-data/addresses';
import { toArticleData } from '@/lib/linked-data/article-data';
import { toArticleHead } from '@/lib/linked-data/article-head';
import { listProlificAuthors } from '@/lib/queries/search-authors';
import { siteName, siteUrl } from '@/lib/site';
import { findArticle } from './find-article';

interface Props {
  params: Promise<{ id: string }>;
}

export default async function ArticlePage({ params }: Props) {
  const article = await findArticle((await params).id);
  const signed = article.credits.filter(({ role }) => isAuthorRole(role)).map(({ name }) => name);
  const authors = await listProlificAuthors([...new Set(signed)]);
  const body = toArticleBody(article);
  const addresses = createAddresses(siteUrl);
  const { published, publication, source } = article;
  const year = published.edtf?.slice(0, 4);
  return (
    <Typeset>
      <HeadTags {...toArticleHead(article, body, addresses)} />
      <link rel="cite-as" href={addresses.article(article.id)} />
      <JsonLd data={toArticleData(article, body, siteName, addresses)} />
      <Breadcrumbs
        crumbs={[
          { label: '报道', href: '/articles' },
          ...(year ? [{ label: `${year}年`, href: `/articles?year=${year}` }] : []),
          publication
            ? {
                label: publication.text,
                href: `/articles?publication=${encodeURIComponent(publication.text)}`,
              }
            : { label: '来源文件', href: sourceFileHref(source.id) },
        ]}
      />
      <Story
        article={article}
        authors={authors}
        cited={toCitedArticle(article, siteUrl)}
        accessed={article.dateChanged.slice(0, 10)}
      />
    </Typeset>
  );
}
