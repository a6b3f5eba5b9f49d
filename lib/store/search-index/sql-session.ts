import type { PrismaClient } from '../../../prisma/generated/client';

/** A database or a transaction in it. */
export type SqlSession = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;
