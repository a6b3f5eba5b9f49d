import { ARTICLE_ENDPOINTS } from './article-endpoints';
import type { Endpoint } from './endpoint';
import { FACT_ENDPOINTS } from './fact-endpoints';
import { RECORD_ENDPOINTS } from './record-endpoints';
import { SEARCH_ENDPOINTS } from './search-endpoints';

/** The whole JSON interface; `app/api/v1` serves it and `/api/v1/openapi.json` documents it. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...ARTICLE_ENDPOINTS,
  ...RECORD_ENDPOINTS,
  ...FACT_ENDPOINTS,
  ...SEARCH_ENDPOINTS,
];
