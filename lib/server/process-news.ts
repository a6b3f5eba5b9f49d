/** What one process of the server saw of the database, and the others should know at once. */
export type ArchiveNews = { version: string } | { damage: string; inode: number | null };

/** What a process of the server says to the one that began it. */
export type ProcessMessage =
  | { kind: 'open'; port: number }
  | { kind: 'failed'; message: string; code?: string }
  | { kind: 'news'; news: ArchiveNews };

/** The way to the other processes that serve the same archive. */
export interface Siblings {
  tell: (news: ArchiveNews) => void;
  /** Calls `hear` with what the others tell. */
  listen: (hear: (news: ArchiveNews) => void) => void;
}
