'use client';

// The list below a search input, drawn by its script alone.

import type { Suggestion } from '@/lib/queries/search-view';

const kindNames: Record<Suggestion['kind'], string> = {
  unit: '单位',
  topic: '主题',
  person: '人物',
  author: '作者',
  story: '报道',
};

export function SuggestionList({
  id,
  optionId,
  suggestions,
  active,
}: {
  id: string;
  optionId: (index: number) => string;
  suggestions: readonly Suggestion[];
  /** Index of the one that the keyboard is on, -1 for none. */
  active: number;
}) {
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label="检索建议"
        hidden={suggestions.length === 0}
        // A press must not take the focus from the input, which would close the list before the click.
        onPointerDown={(event) => event.preventDefault()}
        className="absolute top-full right-0 z-30 mt-1 w-max min-w-full max-w-[min(34rem,70vw)] border border-ink bg-paper text-left text-base"
      >
        {suggestions.map(({ kind, text, note, href }, index) => (
          <a
            key={href}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            href={href}
            className="flex items-baseline gap-3 border-hair border-b px-3 py-1.5 last:border-b-0 hover:bg-wash aria-selected:bg-blue aria-selected:text-paper"
          >
            <span className="shrink-0 text-xs opacity-80">{kindNames[kind]}</span>
            <span className="min-w-0 grow">
              {text}
              {note && <span className="ml-2 text-xs opacity-80">{note}</span>}
            </span>
          </a>
        ))}
      </div>
      <div role="status" className="sr-only">
        {suggestions.length > 0 && `${suggestions.length}条建议，用上下键选择`}
      </div>
    </>
  );
}
