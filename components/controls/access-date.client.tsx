'use client';

// A client leaf because a kept page does not know the day on which it is read.

import { useEffect } from 'react';

/**
 * Makes the day of access in a reference the reader's own day, in China time; draws nothing.
 *
 * @param reference id of the element that holds the reference alone
 * @param accessed the day that stands in the text, `YYYY-MM-DD`; without script it stays: the day of this version
 */
export function AccessDate({ reference, accessed }: { reference: string; accessed: string }) {
  useEffect(() => {
    const element = document.getElementById(reference);
    // Sweden writes its dates as ISO 8601 does.
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    if (element) element.textContent = element.textContent.replaceAll(`[${accessed}]`, `[${today}]`);
  }, [reference, accessed]);
  return null;
}
