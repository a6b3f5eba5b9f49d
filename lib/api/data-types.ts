/**
 * The same records as JSON, for a page's `alternates.types`.
 *
 * @param path the page's own path and filters; the JSON interface takes them as they are
 */
export function dataTypes(path: string) {
  return { 'application/json': `/api/v1${path}` };
}
