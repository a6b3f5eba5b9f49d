/** Reads rows; the caller states their type. */
export type ReadRows = <Row>(sql: string, ...parameters: (string | number | null)[]) => Promise<Row[]>;
