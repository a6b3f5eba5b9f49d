'use client';

// A client leaf because the clipboard and the printer belong to the browser; without script it is not shown.

import { useState } from 'react';

interface CopyButtonProps {
  label: string;
  /** What to copy. */
  text?: string;
  /** Or the id of the element whose text is copied. */
  target?: string;
  /** Or print the page. */
  print?: boolean;
}

export function CopyButton({ label, text, target, print = false }: CopyButtonProps) {
  const [note, setNote] = useState<string | null>(null);

  const act = async () => {
    if (print) return window.print();
    const copied = text ?? (target ? document.getElementById(target)?.textContent : null) ?? '';
    try {
      await navigator.clipboard.writeText(copied);
      setNote('已复制');
    } catch {
      setNote('未能复制');
    }
    setTimeout(() => setNote(null), 2000);
  };

  return (
    <button type="button" onClick={act} className="needs-js inline-block min-w-[4em] py-0.5 text-blue">
      <span aria-live="polite">{note ?? label}</span>
    </button>
  );
}
