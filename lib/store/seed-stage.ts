/** What a seed is at, in this order; one of a content folder that did not change stops after the first two. */
export type SeedStage =
  | 'content'
  | 'sources'
  | 'indexes'
  | 'records'
  | 'search'
  | 'reprints'
  | 'tallies'
  | 'commit';
