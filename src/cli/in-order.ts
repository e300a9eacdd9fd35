/** Works on several items at a time and hands the results over in the order of the items. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item, index: number) => Promise<Result>,
  take: (result: Result, index: number) => void | Promise<void>
): Promise<void> {
  const running: Promise<Result>[] = [];
  for (let index = 0; index < items.length + atATime; index++) {
    const item = items[index];
    if (index < items.length && item !== undefined) running.push(work(item, index));
    const due = index - atATime;
    if (due < 0) continue;
    const result = running[due];
    if (result) await take(await result, due);
    // What was handed over must not be kept: texts are large.
    delete running[due];
  }
}
