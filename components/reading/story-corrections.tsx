import { CorrectionList } from '@/components/corrections/correction-list';
import { fieldNames } from '@/lib/corrections/field-names';
import type { CorrectionView } from '@/lib/queries/corrections';

/** That fields were corrected, and behind one click what was printed. */
export function StoryCorrections({ corrections }: { corrections: readonly CorrectionView[] }) {
  if (corrections.length === 0) return null;
  const fields = [...new Set(corrections.map(({ field }) => fieldNames[field]))];
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-soft">已更正：{fields.join('、')}（点开看原印）</summary>
      <CorrectionList corrections={corrections} named={false} />
    </details>
  );
}
