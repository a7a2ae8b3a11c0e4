// A change of a text on the desk, as data that can be stored, applied and inverted.
import { type DeskPair, type DeskText, isSamePair } from './desk-text.ts';

/** The name of what a person did, for messages. */
export type ChangeKind = 'move' | 'merge' | 'split' | 'edit' | 'untranslated' | 'accept' | 'unaccept' | 'realign';

type AliasEntry = readonly [old: string, current: string];

/** Consecutive pairs, at least one, and the pairs that replace them, at least one. */
export interface Change {
  readonly kind: ChangeKind;
  /** The id of the pair that is current afterwards. */
  readonly id: string;
  readonly removed: readonly DeskPair[];
  readonly inserted: readonly DeskPair[];
  readonly aliases: { readonly removed: readonly AliasEntry[]; readonly added: readonly AliasEntry[] };
}

/**
 * The text after a change; undefined if the pairs that it replaces are not in the text exactly as they were, so that
 * nothing that somebody else did is lost. Finds them by their ids, wherever they are. The new text shares all other pairs with the old one.
 */
export function applyChange(text: DeskText, { removed, inserted, aliases }: Change): DeskText | undefined {
  const first = removed[0];
  const at = text.pairs.findIndex(({ id }) => id === first?.id);
  if (at < 0) return undefined;
  const isThere = removed.every((pair, index) => {
    const now = text.pairs[at + index];
    return now !== undefined && isSamePair(now, pair);
  });
  if (!isThere) return undefined;
  const pairs = text.pairs.toSpliced(at, removed.length, ...inserted);
  if (aliases.removed.length === 0 && aliases.added.length === 0) return { ...text, pairs };
  const all = new Map(text.aliases);
  for (const [old] of aliases.removed) all.delete(old);
  for (const [old, current] of aliases.added) all.set(old, current);
  return { ...text, pairs, aliases: all };
}

/** The change that takes a change back. */
export function invertChange({ kind, id, removed, inserted, aliases }: Change): Change {
  return {
    kind,
    id: removed.some((pair) => pair.id === id) ? id : (removed[0]?.id ?? ''),
    removed: inserted,
    inserted: removed,
    aliases: { removed: aliases.added, added: aliases.removed },
  };
}
