/**
 * Runs `work` over `items`, at most `width` at once, and gives the results in the order of the items as soon as each and all before
 * it are done. Nothing is begun far ahead of what was taken.
 */
export async function* runOrdered<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underway: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    result.catch(() => {}); // its turn comes below; until then it is not unhandled
    underway.push(result);
    if (underway.length >= width) yield (await underway.shift()) as Awaited<Result>;
  }
  for (const result of underway) yield await result;
}
