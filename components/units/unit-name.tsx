import type { UnitLink } from '@/lib/queries/view-types';

/** A unit's full name, which breaks where the unit's own begins (包头市公安局昆都仑区分局 沼潭派出所), if it must. */
export function UnitName({ unit: { name, shortName } }: { unit: UnitLink }) {
  if (name === shortName || !name.endsWith(shortName)) return name;
  return (
    <span className="break-keep">
      {name.slice(0, -shortName.length)}
      <wbr />
      {shortName}
    </span>
  );
}
