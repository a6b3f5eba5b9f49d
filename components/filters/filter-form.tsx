import type { ReactNode } from 'react';
import type { FacetValue } from '@/lib/queries/articles';
import './filters.css';

/**
 * A list's filters as a GET form: the same URLs as the links make, without script. On narrow screens, where no links
 * stand beside the list, the form is folded (filters.css).
 */
export function FilterForm({
  action,
  active,
  children,
}: {
  action: string;
  /** How many filters are on. */
  active: number;
  children: ReactNode;
}) {
  return (
    <details className="filters no-print">
      <summary>{active > 0 ? `筛选（已选${active}项）` : '筛选'}</summary>
      <form
        action={action}
        method="get"
        className="flex flex-wrap items-end gap-x-4 gap-y-2 py-1 text-sm lg:py-0"
      >
        {children}
        <button type="submit" className="border border-ink px-3 py-1 hover:border-blue hover:text-blue">
          筛选
        </button>
      </form>
    </details>
  );
}

/** One filter as a menu; the first choice takes the filter off. */
export function FilterSelect({
  name,
  label,
  values,
  chosen,
  chosenLabel,
  countNote = '',
  any = '不限',
}: {
  name: string;
  label: string;
  values: readonly FacetValue[];
  chosen: string | undefined;
  /** What the chosen value is called, should it not be among the values. */
  chosenLabel?: string | undefined;
  /** What a count holds beside the value's own: 含下属. */
  countNote?: string;
  any?: string;
}) {
  if (values.length === 0 && chosen === undefined) return null;
  const known = chosen === undefined || values.some((value) => value.value === chosen);
  return (
    <div className="grid min-w-0 grow basis-32 gap-0.5 sm:max-w-56">
      <label htmlFor={`filter-${name}`} className="text-soft text-xs">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={chosen ?? ''}
        className="w-full min-w-0 border border-rule bg-paper px-1.5 py-1 text-ellipsis hover:border-ink"
      >
        <option value="">{any}</option>
        {!known && <option value={chosen}>{chosenLabel ?? chosen}</option>}
        {values.map((value) => (
          <option key={value.value} value={value.value}>
            {value.label}（{countNote}
            {value.count}）
          </option>
        ))}
      </select>
    </div>
  );
}

/** A filter that is on or off. */
export function FilterSwitch({ name, isOn, children }: { name: string; isOn: boolean; children: ReactNode }) {
  return (
    <label className="flex min-h-8 items-center gap-1.5">
      <input type="checkbox" name={name} value="1" defaultChecked={isOn} className="size-5 accent-blue" />
      {children}
    </label>
  );
}

/** A filter that the form keeps but does not offer: the order, a person. */
export function KeptParam({ name, value }: { name: string; value: string | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />;
}
