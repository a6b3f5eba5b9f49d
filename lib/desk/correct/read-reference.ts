import type { CorrectionField } from '@/lib/content/correction-schema';
import { CREDIT_ROLES } from '@/lib/content/correction-values';
import { DeskError } from '@/lib/desk/desk-error';
import type { ReadOptions } from '@/lib/desk/read-options';

const FIGURE_PARTS = ['number', 'measure', 'what', 'unit'] as const;

/** person:张三@某某公安局 */
function readMention(given: string): unknown {
  if (given === 'nothing') return given;
  const [, kind = '', name = '', unit] = /^(person|unit|topic):([^@]+)(?:@(.+))?$/.exec(given) ?? [];
  if (kind === '')
    throw new DeskError(
      `"${given}" says not what the name stands for`,
      'Write --as nothing, person:NAME@UNIT, unit:NAME or topic:NAME',
    );
  if (unit !== undefined && kind !== 'person')
    throw new DeskError(`"${given}" has a unit, and only a person has one`, `Write --as ${kind}:NAME`);
  return unit === undefined ? { [kind]: name } : { [kind]: name, unit };
}

function readFigure({ values }: ReadOptions): unknown {
  if (values.as === 'nothing') return 'nothing';
  if (values.as !== undefined)
    throw new DeskError(
      `"${values.as}" says not what the figure is`,
      'Write --as nothing, or what is wrong with --number, --measure, --what or --unit',
    );
  const said = FIGURE_PARTS.filter((part) => values[part] !== undefined);
  if (said.length === 0)
    throw new DeskError(
      'What is wrong with the figure is not said',
      'Give --number 1200, --measure 起, --what 案件, --unit NAME or, where it is none, --as nothing',
    );
  const number = Number(values.number);
  if (values.number !== undefined && (values.number.trim() === '' || Number.isNaN(number)))
    throw new DeskError(`"${values.number}" is no number`, 'Write digits: --number 13600000 for 1360万');
  return Object.fromEntries(said.map((part) => [part, part === 'number' ? number : values[part]]));
}

/** What the words stand for, of the fields that say it; undefined for the others. Throws a DeskError for what is none. */
export function readReference(field: CorrectionField, options: ReadOptions): unknown {
  const { as } = options.values;
  const counted = FIGURE_PARTS.find((part) => options.values[part] !== undefined);
  if (counted !== undefined && field !== 'figure')
    throw new DeskError(`--${counted} is for figures`, 'Name the place as <story>#figure, or leave it out');
  switch (field) {
    case 'figure':
      return readFigure(options);
    case 'mention':
      if (as === undefined)
        throw new DeskError(
          'What the name stands for is not said',
          'Write --as nothing, person:NAME@UNIT, unit:NAME or topic:NAME',
        );
      return readMention(as);
    case 'author':
      if (as !== undefined && !CREDIT_ROLES.some((role) => role === as))
        throw new DeskError(`"${as}" is no role of an author`, `Write --as ${CREDIT_ROLES.join(', ')}`);
      return as;
    default:
      if (as === undefined) return undefined;
      throw new DeskError(`--as is for names, authors and figures, not for a ${field}`, 'Leave it out');
  }
}
