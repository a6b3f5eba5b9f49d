'use client';

// A client leaf because only script reaches the clipboard; without it the number is a plain link to its paragraph.

import { useEffect, useState } from 'react';

/** A click on a paragraph's number also copies the paragraph's address, and says so. */
export function ParagraphCopier() {
  const [copied, setCopied] = useState<string | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const copy = async (event: MouseEvent) => {
      const link =
        event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.block-number');
      if (!link) return;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        return;
      }
      setCopied(link.hash.slice(2));
      clearTimeout(timer);
      timer = setTimeout(() => setCopied(null), 2000);
    };
    document.addEventListener('click', copy);
    return () => document.removeEventListener('click', copy);
  }, []);

  return (
    <p
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-6 z-10 text-center text-sm"
    >
      {copied && <span className="bg-ink px-4 py-2 text-paper">第{copied}段的链接已复制</span>}
    </p>
  );
}
