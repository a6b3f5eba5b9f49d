export type { Session as SqlSession } from '../database';
