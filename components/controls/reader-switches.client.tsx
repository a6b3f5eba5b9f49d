'use client';

// A client leaf because the switches change and remember the state of the reader's own browser;
// preferences-script.tsx applies and remembers what is pressed, so that a press before this script counts too.

import { useEffect, useRef, useState } from 'react';
import { defaultPreferences, type PreferenceName, type Preferences, preferenceChoices } from './preferences';

const names: Record<PreferenceName, string> = { size: '字号', theme: '明暗', links: '文中链接' };

export function ReaderSwitches() {
  const [preferences, setPreferences] = useState(defaultPreferences);
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    setPreferences(readPreferences());
    const close = (event: Event) => {
      const box = details.current;
      if (!box?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        box.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && box.contains(event.target)) return;
      box.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);

  useEffect(() => setTextLinks(preferences.links !== 'off'), [preferences.links]);

  const choose = (name: PreferenceName, value: string) => setPreferences({ ...preferences, [name]: value });

  return (
    <details ref={details} className="needs-js relative shrink-0">
      <summary className="flex h-8 list-none pointer-coarse:-my-1.5 pointer-coarse:h-11 items-center whitespace-nowrap hover:text-blue [&::-webkit-details-marker]:hidden">
        设置
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-64 border border-rule bg-paper p-4 text-sm">
        {(Object.keys(preferenceChoices) as PreferenceName[]).map((name) => (
          <fieldset key={name} className="mb-3 last:mb-0">
            <legend className="mb-1 text-soft text-xs">{names[name]}</legend>
            <div className="flex divide-x divide-rule border border-rule">
              {preferenceChoices[name].map(({ value, label }) => (
                <label
                  key={value}
                  className="relative grow cursor-pointer py-1 text-center pointer-coarse:py-2.5 has-checked:bg-blue has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-blue has-focus-visible:outline-offset-2"
                >
                  <input
                    type="radio"
                    name={`reader-${name}`}
                    value={value}
                    checked={preferences[name] === value}
                    onChange={() => choose(name, value)}
                    className="absolute inset-0 cursor-pointer appearance-none outline-none"
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}

function readPreferences(): Preferences {
  const { size, theme, links } = document.documentElement.dataset;
  return {
    size: size ?? defaultPreferences.size,
    theme: theme ?? defaultPreferences.theme,
    links: links ?? defaultPreferences.links,
  };
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
