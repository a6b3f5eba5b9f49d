/**
 * Linked data for machines, in the page's own HTML.
 *
 * `<` is written as an escape, so that no text of a source can close the script element.
 */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
