import type { CorrectionField } from '@/lib/queries/corrections';

/** The words around what was printed and what it was changed to; `value` is left out where `before` and `between` say all. */
export interface ChangeWords {
  before: string;
  between: string;
  /** null where the value is not said. */
  after: string | null;
}

/** How an applied correction of a field is told; stories that are split and joined are told with their addresses. */
export function changeWords(field: CorrectionField): ChangeWords {
  switch (field) {
    case 'caption':
    case 'order':
      return { before: '', between: '改读在', after: '之后' };
    case 'kind':
      return { before: '', between: '改作', after: '' };
    case 'furniture':
      return { before: '', between: '是网页附件，不是报道文字', after: null };
    default:
      return { before: '原印', between: '，改作', after: '' };
  }
}
