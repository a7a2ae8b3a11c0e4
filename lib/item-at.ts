// Reads a list item that must exist.

/**
 * The item at an index that the caller knows to be in the list.
 *
 * @throws RangeError if the index is outside the list: that is a bug, never a mistake in a text
 */
export function itemAt<Item>(items: ArrayLike<Item>, index: number): NonNullable<Item> {
  const item = items[index];
  if (item === undefined || item === null)
    throw new RangeError(`A list of ${items.length} items has none at ${index}.`);
  return item;
}
