'use client';

// A client leaf because the switches show the state of the reader's own browser; preferences-script.tsx applies and
// remembers what is pressed, so that a press before this script counts too.

import { useEffect } from 'react';
import { defaultPreferences, type PreferenceName } from './preferences';

/** Sets the switches with that id to what was chosen, and does what style sheets cannot; draws nothing. */
export function SwitchKeeper({ switches }: { switches: string }) {
  useEffect(() => {
    const box = document.getElementById(switches);
    if (!(box instanceof HTMLDetailsElement)) return;
    showChosen(box);
    const showLinks = () => setTextLinks(chosen('links') !== 'off');
    showLinks();
    const close = (event: Event) => {
      if (!box.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        box.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && box.contains(event.target)) return;
      box.open = false;
    };
    // Hears of it after preferences-script.tsx, which has listened at the window for longer.
    addEventListener('change', showLinks);
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      removeEventListener('change', showLinks);
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [switches]);
  return null;
}

const chosen = (name: PreferenceName) => document.documentElement.dataset[name] ?? defaultPreferences[name];

function showChosen(box: HTMLElement) {
  for (const input of box.querySelectorAll('input'))
    input.checked = input.value === chosen(input.name.replace('reader-', '') as PreferenceName);
}

/** Without href a mention is plain text to the keyboard and to screen readers too, not just to the eye. */
function setTextLinks(on: boolean) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.mention')) {
    const href = link.getAttribute('href') ?? link.dataset.href;
    if (!href) continue;
    if (on) link.setAttribute('href', href);
    else link.removeAttribute('href');
    link.dataset.href = href;
  }
}
