/** Marks what the archive concluded and no text says: 推定. */
export function InferredMark({ ground }: { ground?: string }) {
  return (
    <span title={ground} className="whitespace-nowrap border border-soft px-1 text-2xs text-soft">
      推定
    </span>
  );
}

/** What a unit rests on that a story does not give with the person's name. */
export const UNIT_GROUND = '原文未连同姓名写明单位，据文中最近提到的单位推定';
