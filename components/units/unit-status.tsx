import { Fragment } from 'react';
import { FactLink } from '@/components/fact-link';
import { unitHref } from '@/lib/hrefs';
import type { NameWithin } from '@/lib/queries/unit-in-print';
import type { UnitPage } from '@/lib/queries/units';
import { toSolid } from '@/lib/text/solid-text';

/** What a reader should know of a unit's record: derived, with its chain unknown, or perhaps another's too. */
export function UnitStatus({
  unit,
  within,
}: {
  unit: Pick<UnitPage, 'derived' | 'resolved' | 'name' | 'note' | 'alike'>;
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
      {unit.alike.length > 0 && (
        <p>
          <Mark>存疑</Mark>与
          {unit.alike.map(({ slug, name }, place) => (
            <Fragment key={slug}>
              {place > 0 && '、'}
              <a href={unitHref(slug)} className="text-blue hover:underline">
                {name}
              </a>
            </Fragment>
          ))}
          可能是同一单位：名称只是写得详略不同，由编者认定之前各立一页。
        </p>
      )}
      {unit.note && <p>{unit.note}</p>}
    </>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="mr-2 whitespace-nowrap border border-soft px-1 text-2xs">{children}</span>;
}
