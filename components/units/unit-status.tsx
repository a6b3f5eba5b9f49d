import { FactLink } from '@/components/fact-link';
import type { NameWithin } from '@/lib/queries/unit-in-print';
import type { UnitPage } from '@/lib/queries/units';
import { toSolid } from '@/lib/text/solid-text';

/** What a reader should know of a unit's record: derived, or with its chain unknown. */
export function UnitStatus({
  unit,
  within,
}: {
  unit: Pick<UnitPage, 'derived' | 'resolved' | 'name' | 'note'>;
  /** Where a subordinate's printed name holds this unit's. */
  within: NameWithin | null;
}) {
  return (
    <>
      {unit.derived && (
        <p>
          <Mark>推出</Mark>
          {within ? (
            <>
              没有一篇报道单独提到它，它的名称只作为下属全称的一部分出现，如
              <FactLink articleId={within.articleId} spans={within.spans}>
                {toSolid(within.surface)}
              </FactLink>
              。
            </>
          ) : (
            '没有一篇报道直接提到它；它是下属单位的上级，因此列在这里。'
          )}
        </p>
      )}
      {!unit.resolved && (
        <p>
          <Mark>未定</Mark>
          原文只称“{unit.name}”，没有写明隶属于谁；查明之前照原文单列，不作猜测。
        </p>
      )}
      {unit.note && <p>{unit.note}</p>}
    </>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="mr-2 whitespace-nowrap border border-soft px-1 text-2xs">{children}</span>;
}
