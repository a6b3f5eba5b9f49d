import type { Metadata } from 'next';
import { NoRecord } from '@/components/no-record';

export const metadata: Metadata = { title: '没有这份来源文件' };

export default function SourceNotFound() {
  return <NoRecord kind="来源文件" measure="份" index={{ href: '/sources', label: '全部来源文件' }} />;
}
