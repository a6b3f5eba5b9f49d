/**
 * Narrowing a list in the page: an item stays where its own words match, where an item inside it does, or
 * where an item around it does; groups (`data-filter-group`) go when nothing in them is left.
 *
 * An item's words are its `data-filter` and, where the list has `data-filter-text`, the text of what that selects in it.
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
  const also = root.dataset.filterText;
  const wordsOf = (item: HTMLElement) =>
    fold(`${item.dataset.filter} ${(also && item.querySelector(also)?.textContent) ?? ''}`);
  const items = [...root.querySelectorAll<HTMLElement>('[data-filter]')];
  const matching =
    wanted === '' ? items : items.filter((item) => wordsOf(item).includes(wanted) || hrefs.has(hrefOf(item)));
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
