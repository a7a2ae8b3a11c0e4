// Redirects for the old ids that a changed text no longer has.
import { itemAt } from '../item-at.ts';
import type { AliasMap } from './aliases.ts';
import { paragraphOf } from './ids.ts';
import type { Lineage } from './lineage.ts';

/**
 * Aliases for the segments and paragraphs of `old` that are not in `ids`: to their descendants or, for deleted ones, to
 * the segment before, in the same paragraph if that still exists. Existing aliases are kept.
 */
export function newAliases(
  old: readonly string[],
  ids: readonly string[],
  { descendants }: Lineage,
  aliases: AliasMap,
): AliasMap {
  const present = new Set(ids.flatMap((id) => [id, paragraphOf(id)]));
  const added = new Map<string, string>();
  const redirect = (name: string, descendant: string | undefined) => {
    if (descendant !== undefined && !present.has(name) && !aliases.has(name) && !added.has(name))
      added.set(name, descendant);
  };
  const successors = successorsOf(old, ids, descendants);
  for (const [index, id] of old.entries()) redirect(id, successors[index]);
  for (const [index, id] of old.entries()) {
    const successor = successors[index];
    redirect(paragraphOf(id), successor && paragraphOf(successor));
  }
  return added;
}

/** For each old segment the id of its descendant, or of its nearest neighbour's descendant. */
function successorsOf(
  old: readonly string[],
  ids: readonly string[],
  descendants: Lineage['descendants'],
): readonly (string | undefined)[] {
  const own = descendants.map((descendant) => (descendant === undefined ? undefined : ids[descendant]));
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = [];
  for (let index = 0; index < old.length; index += 1)
    before[index] = own[index] === undefined ? before[index - 1] : index;
  for (let index = old.length - 1; index >= 0; index -= 1) {
    after[index] = own[index] === undefined ? after[index + 1] : index;
  }
  return old.map((id, index) => {
    const near = [before[index], after[index]].filter((place) => place !== undefined);
    const inside = near.find((place) => paragraphOf(itemAt(old, place)) === paragraphOf(id));
    return own[inside ?? near[0] ?? -1] ?? ids[0];
  });
}
