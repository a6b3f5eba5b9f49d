import 'server-only';
import type { FacetValue } from './articles';
import type { FigureView, Page } from './view-types';

export type FigureSort = 'newest' | 'oldest' | 'largest' | 'smallest' | 'what';

export interface FigureRequest {
  /** Slug; with its sub-units. */
  unit?: string;
  topic?: string;
  year?: number | 'undated';
  measure?: string;
  sort?: FigureSort;
  page?: number;
  perPage?: number;
}

export interface FigureList extends Page<FigureView> {
  measures: FacetValue[];
  units: FacetValue[];
  years: FacetValue[];
}

/** Reported figures that pass the filter, in a total order. */
export declare function listFigures(request: FigureRequest): Promise<FigureList>;
