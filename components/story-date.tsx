import { formatDate, formatDateShort, machineDate } from '@/lib/text/format-date';

/** A story's date; `short` gives figures for columns. Null is said, not hidden. */
export function StoryDate({ edtf, short = false }: { edtf: string | null; short?: boolean }) {
  const text = short ? formatDateShort(edtf) : formatDate(edtf);
  return (
    <time
      dateTime={machineDate(edtf) ?? undefined}
      className={`num whitespace-nowrap ${edtf ? 'text-vermilion' : 'text-soft'}`}
    >
      {text}
    </time>
  );
}
