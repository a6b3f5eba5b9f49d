'use client';

// A client component because Next asks it of error boundaries; it offers the ways on that need no data.

import { PageHeading } from '@/components/page-heading';
import { WaysOn } from '@/components/ways-on';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <title>出错了</title>
      <PageHeading
        label="500"
        title="这一页没能做出来"
        note={
          <>
            是档案这一边出了错，不是您的操作。稍后
            <button type="button" onClick={() => location.reload()} className="prose-link">
              再试一次
            </button>
            ，或去别处看看。
            {error.digest && <span className="num block">错误编号 {error.digest}</span>}
          </>
        }
      />
      <WaysOn />
    </>
  );
}
