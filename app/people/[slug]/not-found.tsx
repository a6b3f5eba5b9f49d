import type { Metadata } from 'next';
import { NoRecord } from '@/components/no-record';

export const metadata: Metadata = { title: '没有这个人物' };

export default function PersonNotFound() {
  return <NoRecord kind="人物" index={{ href: '/people', label: '全部人物' }} />;
}
