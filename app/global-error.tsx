'use client';

// A client component because Next asks it of error boundaries; it replaces the whole document, so it stands alone.

import './globals.css';

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-Hans">
      <body>
        <main className="page py-16">
          <h1 className="headline text-3xl">这一页没能做出来</h1>
          <p className="mt-3 text-soft">
            是档案这一边出了错，请稍后
            <button type="button" onClick={() => location.reload()} className="prose-link">
              再试一次
            </button>
            ，或回
            <a href="/" className="prose-link">
              首页
            </a>
            。
          </p>
          {error.digest && <p className="num mt-1 text-sm text-soft">错误编号 {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
