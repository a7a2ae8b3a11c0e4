// Reads items that a list must have.

/**
 * The item of a list at an index that the caller knows to be in it.
 *
 * @throws RangeError where it is not: that is a bug, never a mistake in a text
 */
export function itemAt<Item>(items: ArrayLike<Item>, index: number): NonNullable<Item> {
  const item = items[index];
  if (item === undefined || item === null)
    throw new RangeError(`A list of ${items.length} items has none at ${index}.`);
  return item;
}
