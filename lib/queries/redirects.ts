import 'server-only';

export type RedirectKind = 'articles' | 'units' | 'topics' | 'people' | 'sources';

/** What became of an old permalink: the new slug or id, or `gone` (410). */
export type Fate = { to: string } | 'gone';

/** What became of a permalink that no record answers; null where it was never published (404). */
export declare function getRedirect(kind: RedirectKind, slug: string): Promise<Fate | null>;
