import type { Metadata } from 'next';
import { NoRecord } from '@/components/no-record';

export const metadata: Metadata = { title: '没有这个单位' };

export default function UnitNotFound() {
  return <NoRecord kind="单位" index={{ href: '/units', label: '全部单位' }} />;
}
