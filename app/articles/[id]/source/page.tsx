import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findStoryIdentity } from '@/app/articles/[id]/find-article';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { HeadTags } from '@/components/head-tags';
import { PageHeading } from '@/components/page-heading';
import { SourceLines } from '@/components/source-view/source-lines';
import { StoryTitle } from '@/components/story-list';
import { Typeset } from '@/components/typeset';
import { imageBelow, type PageHead, storyImageAlt } from '@/lib/head/page-head';
import { articleHref } from '@/lib/hrefs';
import { getSourceView } from '@/lib/queries/source';
import { toPlainText } from '@/lib/text/plain-text';
import { restorePunctuation } from '@/lib/text/restore-punctuation';

interface Props {
  params: Promise<{ id: string }>;
}

/** Lines shown before and after the story, where the source is too long to be shown whole. */
const context = 30;
const shownWhole = 800;

const findSource = cache(async (articleId: string) => {
  const story = await findStoryIdentity(articleId, '/source');
  const { firstLine, lastLine } = story;
  const fromLine = lastLine <= shownWhole ? 1 : Math.max(1, firstLine - context);
  const lines = Math.max(shownWhole, lastLine - fromLine + context);
  const view = await getSourceView(story.sourceId, { articleId, fromLine, lines });
  if (!view) notFound();
  return { story, view };
});

async function toHead({ params }: Props): Promise<PageHead> {
  const { story } = await findSource((await params).id);
  const title = restorePunctuation(story.title);
  return {
    title: `原文对照：${title}`,
    description: `《${title}》的原始文本，逐行标出各部分与每一条事实的出处。`,
    alternates: { canonical: `${articleHref(story.id)}/source` },
    image: imageBelow(articleHref(story.id), storyImageAlt),
  };
}

export default async function SourcePage({ params }: Props) {
  const { story, view } = await findSource((await params).id);
  return (
    <Typeset>
      <HeadTags {...(await toHead({ params }))} />
      <Breadcrumbs
        crumbs={[
          { label: '报道', href: '/articles' },
          { label: '本篇报道', name: toPlainText(story.title), href: articleHref(story.id) },
        ]}
      />
      <PageHeading
        label="原文对照"
        title={<StoryTitle title={story.title} titleFrom={story.titleFrom} />}
        note={
          <a href={articleHref(story.id)} className="prose-link">
            读整理后的报道
          </a>
        }
      />
      <SourceLines view={view} articleId={story.id} />
    </Typeset>
  );
}
