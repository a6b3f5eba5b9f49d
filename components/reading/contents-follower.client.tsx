'use client';

// A client leaf because only the browser knows where the reader is; the list itself is plain HTML.

import { useEffect } from 'react';

/** Marks the link of the section in view, in the list with that id; draws nothing. */
export function ContentsFollower({ list }: { list: string }) {
  useEffect(() => {
    const links = document.getElementById(list)?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [];
    const bySection = new Map<Element, HTMLAnchorElement>();
    for (const link of links) {
      const section = document.getElementById(link.hash.slice(1));
      if (section) bySection.set(section, link);
    }
    const inView = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target);
          else inView.delete(target);
        }
        // Of two in the band the later one: its heading is what the eye is at.
        const current = [...bySection.keys()].findLast((section) => inView.has(section));
        if (!current) return;
        for (const [section, link] of bySection) {
          if (section === current) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      // The line that the eye reads: a band in the upper third of the window.
      { rootMargin: '-20% 0px -70% 0px' },
    );
    for (const section of bySection.keys()) observer.observe(section);
    return () => observer.disconnect();
  }, [list]);

  return null;
}
