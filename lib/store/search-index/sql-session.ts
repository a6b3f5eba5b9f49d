export type { Session as SqlSession } from '@/lib/store/database';
