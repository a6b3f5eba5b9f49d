import type { Metadata } from 'next';
import { NoRecord } from '@/components/no-record';

export const metadata: Metadata = { title: '没有这个主题' };

export default function TopicNotFound() {
  return <NoRecord kind="主题" index={{ href: '/topics', label: '全部主题' }} />;
}
