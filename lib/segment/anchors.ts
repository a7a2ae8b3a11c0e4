// Anchors: pairs of an original and its translation that a person accepted. No later run changes or moves them.
import { digestOf } from '../text/digest.ts';

/** Segment id → the digests of the accepted original and translation, "k3f9… 8ab2…". */
export type Anchors = ReadonlyMap<string, string>;

/** The entry of an accepted pair. */
export function anchorOf(source: string, target: string): string {
  return `${digestOf(source)} ${digestOf(target)}`;
}

/** Whether an entry has the form of one. */
export function isAnchor(entry: string): boolean {
  return /^[0-9a-z]{1,11} [0-9a-z]{1,11}$/.test(entry);
}

/** Whether a pair is accepted as it is now; an edit of either side makes an anchor void. */
export function isAccepted(anchors: Anchors, id: string, source: string, target: string | undefined): boolean {
  return !!target && anchors.get(id) === anchorOf(source, target);
}
