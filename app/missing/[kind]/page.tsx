import type { ComponentType } from 'react';
import NotFound from '@/app/not-found';
import PersonNotFound from '@/app/people/[slug]/not-found';
import SourceNotFound from '@/app/sources/[id]/not-found';
import TopicNotFound from '@/app/topics/[slug]/not-found';
import UnitNotFound from '@/app/units/[slug]/not-found';
import { NoRecord } from '@/components/no-record';

export const metadata = { title: '没有这一页', robots: { index: false } };

function ArticleNotFound() {
  return <NoRecord kind="报道" measure="篇" index={{ href: '/articles', label: '全部报道' }} />;
}

const pages = new Map<string, ComponentType>([
  ['articles', ArticleNotFound],
  ['units', UnitNotFound],
  ['topics', TopicNotFound],
  ['people', PersonNotFound],
  ['sources', SourceNotFound],
]);

/**
 * What the server answers, with status 404, where a page found no record.
 *
 * Next itself answers `notFound()` with an empty page that only its script fills: nothing without JavaScript.
 */
export default async function Missing({ params }: { params: Promise<{ kind: string }> }) {
  const Page = pages.get((await params).kind) ?? NotFound;
  return <Page />;
}
