'use client';

// One client leaf for all that script adds to a story, beside it: whatever leads to a leaf is React's to write, so that
// leaves in their places would leave half of a story to it.

import { AccessDate } from '@/components/controls/access-date.client';
import { CiteCopier } from './cite-copier.client';
import { ContentsFollower } from './contents-follower.client';
import { ParagraphCopier } from './paragraph-copier.client';

/**
 * @param contents id of the story's contents, whether it has any or not
 * @param citation id of its reference
 * @param citeNotice id of the element in which is told how copying went
 * @param accessed the day of access that stands in the reference, `YYYY-MM-DD`
 */
export function StoryScripts({
  contents,
  citation,
  citeNotice,
  accessed,
}: {
  contents: string;
  citation: string;
  citeNotice: string;
  accessed: string;
}) {
  return (
    <>
      <ContentsFollower list={contents} />
      <ParagraphCopier />
      <AccessDate reference={citation} accessed={accessed} />
      <CiteCopier notice={citeNotice} />
    </>
  );
}
