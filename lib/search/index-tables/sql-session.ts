import type { PrismaClient } from '../../../prisma/generated/client';

/** A database or a transaction in it. */
export type SqlSession = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;

/** Reads rows; the caller states their type. */
export type ReadRows = <Row>(sql: string, ...parameters: (string | number | null)[]) => Promise<Row[]>;
