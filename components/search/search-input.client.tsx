'use client';

// A client leaf because suggestions come while one types (the combobox pattern of the ARIA practices guide). Without
// script it is the plain search input that the server renders, and the form works the same.

import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { SuggestionList } from './suggestion-list.client';
import { useSuggestions } from './use-suggestions.client';

export function SearchInput({
  id,
  query,
  label,
  placeholder,
  className,
  fieldClassName,
}: {
  id?: string;
  query?: string | undefined;
  label: string;
  placeholder?: string;
  className: string;
  /** Of the box around the input and its suggestions. */
  fieldClassName: string;
}) {
  const [isReady, setReady] = useState(false);
  const [active, setActive] = useState(-1);
  const { suggestions, isOpen, ask, open, close } = useSuggestions();
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => setReady(true), []);

  const shut = () => {
    close();
    setActive(-1);
  };
  const move = (step: 1 | -1) => {
    if (!isOpen) open();
    const places = suggestions.length + 1;
    // One place more than there are suggestions: the input itself.
    setActive(((active + 1 + step + places) % places) - 1);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      shut();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen && active >= 0) {
      event.preventDefault();
      document.getElementById(optionId(active))?.click();
    } else if (event.key === 'Tab') shut();
  };

  const combobox = isReady && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-activedescendant': isOpen && active >= 0 ? optionId(active) : undefined,
  };

  return (
    <div className={`relative min-w-0 ${fieldClassName}`}>
      <input
        type="search"
        id={id}
        name="q"
        defaultValue={query}
        aria-label={label}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        className={className}
        {...combobox}
        onInput={(event) => {
          setActive(-1);
          if (!(event.nativeEvent as InputEvent).isComposing) ask(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={shut}
      />
      {isReady && (
        <SuggestionList
          id={listId}
          optionId={optionId}
          suggestions={isOpen ? suggestions : []}
          active={active}
        />
      )}
    </div>
  );
}
