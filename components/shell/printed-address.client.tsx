'use client';

// A client leaf because the layout does not know the address; the server gives the path, the browser the query too
// (and, of a page that is not there, the path that was asked for).

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** On paper alone: whose page this is and where. A story has its citation instead (print.css). */
export function PrintedAddress({ siteName, siteUrl }: { siteName: string; siteUrl: string }) {
  const address = useRef<HTMLSpanElement>(null);
  const path = usePathname();
  useEffect(() => {
    const fill = () => {
      if (address.current) address.current.textContent = `${siteUrl}${location.pathname}${location.search}`;
    };
    fill();
    addEventListener('beforeprint', fill);
    return () => removeEventListener('beforeprint', fill);
  }, [siteUrl]);
  return (
    <p className="printed-address page hidden w-full print:block">
      {siteName}，<span ref={address} suppressHydrationWarning>{`${siteUrl}${path}`}</span>
    </p>
  );
}
