'use client';

// Fetches suggestions for what is being typed: the latest question only, and none twice.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Suggestion } from '@/lib/queries/search-view';

const WAIT_MS = 120;
/** Answers kept while the page is open: more than anyone types back to. */
const MOST_KNOWN = 100;

export function useSuggestions() {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const [isOpen, setOpen] = useState(false);
  const known = useRef(new Map<string, Suggestion[]>());
  const pending = useRef<{ timer: number; abort: AbortController } | null>(null);

  const cancel = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.abort.abort();
    pending.current = null;
  }, []);
  useEffect(() => cancel, [cancel]);

  const show = (found: Suggestion[]) => {
    setSuggestions(found);
    setOpen(found.length > 0);
  };

  const ask = (typed: string) => {
    cancel();
    const text = typed.trim();
    const before = known.current.get(text);
    if (text === '' || before) return show(before ?? []);
    const abort = new AbortController();
    const timer = window.setTimeout(async () => {
      try {
        const found = await fetchSuggestions(text, abort.signal);
        keep(known.current, text, found);
        show(found);
      } catch {
        // Without an answer there are no suggestions; the form works all the same.
        if (!abort.signal.aborted) show([]);
      }
    }, WAIT_MS);
    pending.current = { timer, abort };
  };

  const close = () => {
    cancel();
    setOpen(false);
  };
  return { suggestions, isOpen, ask, open: () => setOpen(suggestions.length > 0), close };
}

function keep(known: Map<string, Suggestion[]>, text: string, found: Suggestion[]): void {
  known.set(text, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) return;
    known.delete(oldest);
  }
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text.slice(0, 100) })}`, { signal });
  if (!answer.ok) return [];
  const { items } = (await answer.json()) as { items: Suggestion[] };
  return items;
}
