import type { ReactNode } from 'react';
import { typeset } from '@/lib/typeset/typeset';

/** A page's content, set as text but for its client components: stands around what a page returns. */
export function Typeset({ children }: { children: ReactNode }) {
  return typeset(children);
}
