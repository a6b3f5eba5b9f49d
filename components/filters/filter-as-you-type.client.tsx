'use client';

// A client leaf because it narrows a long list while the reader types; without script the same field
// asks the archive's search, and the whole list stands open.

import { type ChangeEvent, useId, useState } from 'react';
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
  const [found, setFound] = useState<number | null>(null);
  const status = useId();
  function narrow(event: ChangeEvent<HTMLInputElement>) {
    const root = document.getElementById(target);
    if (root) setFound(filterTree(root, event.target.value));
  }
  return (
    <search className="block max-w-[28em]">
      <form action="/search" className="flex items-baseline border-ink border-b">
        <input
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
      </p>
    </search>
  );
}
