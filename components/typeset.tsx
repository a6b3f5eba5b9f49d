import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { findGalley, galleyHeader } from '@/lib/typeset/galleys';
import { typeset } from '@/lib/typeset/typeset';

/** A page's content, set as text but for its client components: stands around what a page returns. */
export async function Typeset({ children }: { children: ReactNode }) {
  const galley = findGalley((await headers()).get(galleyHeader));
  if (!galley) return typeset(children);
  return typeset(
    children,
    (markup) => galley.add(markup),
    (markup) => galley.addToHead(markup),
  );
}
