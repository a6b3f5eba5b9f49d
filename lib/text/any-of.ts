/**
 * The source of a pattern that is any of the words of some tables, parted by white space; a word may itself be a piece of a
 * pattern: 和(?!谐). The first that fits counts, as it stands in the tables.
 */
export const anyOf = (...tables: readonly string[]): string => tables.join(' ').trim().split(/\s+/).join('|');
