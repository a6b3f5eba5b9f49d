'use client';

// A client leaf because it narrows a long list while the reader types; without script the same field
// asks the archive's search, and the whole list stands open.

import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { filterTree } from './filter-tree';

export function FilterAsYouType({
  target,
  label,
  noun,
}: {
  /** Id of the element whose `data-filter` items are narrowed. */
  target: string;
  label: string;
  /** Measure word and noun of an item: 个单位. */
  noun: string;
}) {
  const [answer, setAnswer] = useState<{ asked: string; found: number | null }>({ asked: '', found: null });
  const status = useId();
  const input = useRef<HTMLInputElement>(null);
  const narrow = useCallback(() => {
    const root = document.getElementById(target);
    if (!root || !input.current) return;
    const asked = input.current.value.trim();
    setAnswer({ asked, found: filterTree(root, asked) });
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
          placeholder={`${label}：汉字或拼音`}
          autoComplete="off"
          onChange={narrow}
          className="h-9 w-full min-w-0 bg-transparent px-0.5 placeholder:text-soft"
        />
        <button type="submit" className="shrink-0 px-1 text-blue text-sm">
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
