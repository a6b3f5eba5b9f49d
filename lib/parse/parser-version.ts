/** Changes whenever the parser gives other results for the same text: archives compare it to know what to re-parse. */
export const PARSER_VERSION = '6';
