'use client';

// A client leaf because it narrows a long list while the reader types; without script the same field
// asks the archive's search, and the whole list stands open.

import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '@/lib/queries/search-view';
import { filterTree } from './filter-tree';

export function FilterAsYouType({
  target,
  label,
  hint = '汉字或拼音',
  noun,
}: {
  /** Id of the element whose `data-filter` items are narrowed. */
  target: string;
  label: string;
  /** What may be typed. */
  hint?: string;
  /** Measure word and noun of an item: 个单位. */
  noun: string;
}) {
  const [answer, setAnswer] = useState<{ asked: string; found: number | null }>({ asked: '', found: null });
  const status = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const narrow = useCallback(() => {
    const root = document.getElementById(target);
    if (!root || !input.current) return;
    const asked = input.current.value.trim();
    const found = filterTree(root, asked);
    setAnswer({ asked, found });
    clearTimeout(timer.current);
    if (found !== 0) return;
    // A second reading (都 of 昆都仑 as du) or a slip: the search knows more names than stand in the page.
    timer.current = window.setTimeout(async () => {
      const hrefs = await fetchNamed(asked);
      if (input.current?.value.trim() === asked) setAnswer({ asked, found: filterTree(root, asked, hrefs) });
    }, WAIT_MS);
  }, [target]);
  // What was typed before this script came.
  useEffect(() => {
    if (input.current?.value) narrow();
  }, [narrow]);
  const { asked, found } = answer;
  return (
    <search className="block max-w-[28em]">
      <form action="/search" className="flex items-baseline border-ink border-b">
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={label}
          aria-describedby={status}
          placeholder={`${label}：${hint}`}
          autoComplete="off"
          onChange={narrow}
          className="h-9 w-full min-w-0 bg-transparent px-0.5 placeholder:text-soft focus-visible:outline-offset-0"
        />
        <button type="submit" className="shrink-0 pr-1 pl-2 text-blue text-sm">
          在全文中检索
        </button>
      </form>
      <p id={status} role="status" className="num min-h-6 pt-0.5 text-soft text-xs">
        {found !== null && (found === 0 ? `没有匹配的${noun.slice(1)}` : `${found}${noun}`)}
        {found === 0 && (
          <>
            ，
            <a href={`/search?q=${encodeURIComponent(asked)}`} className="text-blue underline">
              检索全档案，看相近的名称
            </a>
          </>
        )}
      </p>
    </search>
  );
}

const WAIT_MS = 250;

/** Pages of the records that the search suggests; none where it does not answer. */
async function fetchNamed(asked: string): Promise<ReadonlySet<string>> {
  try {
    const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: asked.slice(0, 100) })}`);
    const { items } = (await answer.json()) as { items: Suggestion[] };
    return new Set(items.map(({ href }) => href));
  } catch {
    return new Set();
  }
}
