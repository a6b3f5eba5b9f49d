import 'server-only';
import type { FacetValue } from './articles';
import type { Page, QuoteView } from './view-types';

export type QuoteSort = 'newest' | 'oldest' | 'speaker' | 'longest';

export interface QuoteRequest {
  /** Slug. */
  person?: string;
  /** Slug; stories of the unit or its sub-units. */
  unit?: string;
  topic?: string;
  year?: number | 'undated';
  /** Also quotes whose speaker the text does not name; default false. */
  unattributed?: boolean;
  sort?: QuoteSort;
  page?: number;
  perPage?: number;
}

export interface QuoteList extends Page<QuoteView> {
  people: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

/** Quotes that pass the filter, in a total order. */
export declare function listQuotes(request: QuoteRequest): Promise<QuoteList>;
