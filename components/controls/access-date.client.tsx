'use client';

// A client leaf because a kept page does not know the day on which it is read.

import { useEffect, useState } from 'react';

/**
 * A reference whose day of access becomes the reader's own day, in China time.
 *
 * @param accessed the day that stands in the text, `YYYY-MM-DD`; without script it stays: the day of this version
 */
export function AccessDate({ reference, accessed }: { reference: string; accessed: string }) {
  const [today, setToday] = useState(accessed);
  useEffect(() => {
    // Sweden writes its dates as ISO 8601 does.
    setToday(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }));
  }, []);
  return reference.replaceAll(`[${accessed}]`, `[${today}]`);
}
