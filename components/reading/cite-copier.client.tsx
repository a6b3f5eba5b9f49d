'use client';

// A client leaf because only script reaches the clipboard and the printer; without it the buttons are not shown,
// and each form of the reference is a link to download.

import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

/** Milliseconds that a notice stands. */
const NOTICE_TIME = 4_000;

/** What a button copies: an element's text, what an address answers, or a text of its own. */
async function readCopied({ copyElement, copyUrl, copyText }: DOMStringMap): Promise<string> {
  if (copyElement) return document.getElementById(copyElement)?.textContent ?? '';
  if (!copyUrl) return copyText ?? '';
  const response = await fetch(copyUrl);
  if (!response.ok) throw new Error(`${copyUrl} answers ${response.status}`);
  return (await response.text()).trim();
}

/** Writes to the clipboard; rejects where the browser has none, as without https, or the reader refuses it. */
async function writeToClipboard(text: Promise<string>): Promise<void> {
  // Given as a promise: Safari forgets the click while the text is still on its way.
  const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/**
 * Does what the buttons `data-copy-…` and `data-print` of `#cite` say, and tells how it went.
 *
 * @param notice id of the element, empty in the page as sent, in which that is told
 */
export function CiteCopier({ notice: noticeId }: { notice: string }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [notice, setNotice] = useState('');
  /** A text that the reader has to copy by hand. */
  const [byHand, setByHand] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const say = (text: string) => {
      setNotice(text);
      clearTimeout(timer);
      timer = setTimeout(() => setNotice(''), NOTICE_TIME);
    };
    const copy = async (data: DOMStringMap) => {
      const text = readCopied(data);
      setByHand(null);
      setNotice('');
      try {
        await writeToClipboard(text);
        say(`已复制${data.name}`);
      } catch {
        await text.then(setByHand, () => say(`未能取到${data.name}，请改为下载`));
      }
    };
    const act = (event: MouseEvent) => {
      const button =
        event.target instanceof Element && event.target.closest<HTMLButtonElement>('#cite button[data-name]');
      if (!button) return;
      if ('print' in button.dataset) window.print();
      else void copy(button.dataset);
    };
    document.addEventListener('click', act);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', act);
    };
  }, []);

  useEffect(() => setPlace(document.getElementById(noticeId)), [noticeId]);

  useEffect(() => {
    if (byHand === null) return;
    box.current?.focus();
    box.current?.select();
  }, [byHand]);

  if (place === null) return null;
  return createPortal(
    <>
      <p role="status" className="min-h-5 text-ink text-xs">
        {byHand === null ? notice : '浏览器不让写入剪贴板：引文已选中，请按 Ctrl+C（⌘C）复制'}
      </p>
      {byHand !== null && (
        <textarea
          ref={box}
          readOnly
          aria-label="要复制的文字"
          value={byHand}
          rows={byHand.split('\n').length + 1}
          className="mt-1 w-full border border-rule bg-paper p-2 text-xs"
        />
      )}
    </>,
    place,
  );
}
