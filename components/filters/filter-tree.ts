/**
 * Narrowing a list in the page: an item stays where its own words match, where an item inside it does, or
 * where an item around it does; groups (`data-filter-group`) go when nothing in them is left.
 *
 * Matches Han as typed and pinyin with or without its spaces: 包头, baotou, `bao tou`.
 */

/**
 * Hides what does not match and gives the number of matching items, null where nothing is asked.
 *
 * @param hrefs pages whose items match too, whatever their words are
 */
export function filterTree(
  root: HTMLElement,
  query: string,
  hrefs: ReadonlySet<string> = new Set(),
): number | null {
  const wanted = fold(query);
  const items = [...root.querySelectorAll<HTMLElement>('[data-filter]')];
  const matching =
    wanted === ''
      ? items
      : items.filter((item) => fold(item.dataset.filter ?? '').includes(wanted) || hrefs.has(hrefOf(item)));
  const kept = new Set(matching);
  for (const item of matching) {
    for (let above = item.parentElement; above && above !== root; above = above.parentElement)
      kept.add(above);
    for (const below of item.querySelectorAll<HTMLElement>('[data-filter]')) kept.add(below);
  }
  for (const item of items) item.hidden = !kept.has(item);
  for (const group of root.querySelectorAll<HTMLElement>('[data-filter-group]')) {
    group.hidden = group.querySelector('[data-filter]:not([hidden])') === null;
  }
  return wanted === '' ? null : matching.length;
}

const hrefOf = (item: HTMLElement) => item.querySelector('a')?.getAttribute('href') ?? '';

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
