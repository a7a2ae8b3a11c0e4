// What a person did to a stored text since `add` wrote it: edited, joined, divided, inserted and deleted segments, and accepted pairs.
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { isAccepted } from '../segment/anchors.ts';
import type { StoredText, StoredTranslation } from '../segment/merging.ts';
import { commonItems } from '../segment/sequences.ts';
import { reviewState } from '../segment/states.ts';
import { type AddedSegment, digestSegment, digestStored, FILES, parseAdded } from './added.ts';

/** Consecutive segments that are a person's, and what the files had in their place when `add` read them last. */
export interface Repair {
  /** The text's name in the library. */
  readonly text: string;
  /** The stored segments; none where a person deleted them. */
  readonly ids: readonly string[];
  /** Indices in the record; none where a person inserted segments. */
  readonly entries: readonly number[];
  /** The number of entries of the record before it. */
  readonly position: number;
  /** Whether the original, or the translation, is kept as it is in the library, whatever the files have. */
  readonly keepsSource: boolean;
  readonly keepsTarget: boolean;
  /** Whether it is known to differ from what `add` wrote; otherwise it was accepted, or there is no record. */
  readonly isEdited: boolean;
}

/** A repair and what the file of the original has in its place. */
export interface PlacedRepair extends Repair {
  readonly given: string;
  /** Whether that is something else than when `add` read the file last. */
  readonly isSourceChanged: boolean;
}

/** A unit of the original that is a segment of a person's. */
export interface Held {
  readonly repair: PlacedRepair;
  readonly id: string;
  /** The translation in the library. */
  readonly target: string | undefined;
  readonly targetNotes: readonly string[];
}

/** A stored text with its record and a person's work on it. */
export interface RepairedText {
  readonly name: string;
  readonly stored: StoredText;
  /** The files as a whole when `add` read them last. */
  readonly files: string | undefined;
  readonly ids: readonly string[];
  /** Id → index in `ids`. */
  readonly places: ReadonlyMap<string, number>;
  readonly record: readonly RecordEntry[];
  /** Without a record, everything in the library is kept. */
  readonly isRecorded: boolean;
  readonly repairs: readonly Repair[];
}

export interface RecordEntry extends AddedSegment {
  readonly id: string;
  /** The index of the stored segment of the same id. */
  readonly stored: number | undefined;
}

/** A stored segment, an entry of the record, or both if they have the same id. */
interface Node {
  readonly id: string | undefined;
  readonly entry: number | undefined;
  readonly position: number;
}

/** Compares a stored text with its record; `isReleased` tells the ids for which the files decide. */
export function findRepairs(
  name: string,
  stored: StoredText,
  lang: Lang,
  isReleased: (id: string) => boolean,
): RepairedText {
  const ids = [...stored.segments.keys()];
  const isRecorded = stored.added.size > 0;
  const translation = stored.translations.get(lang);
  const added = isRecorded
    ? [...stored.added].filter(([id]) => id !== FILES).map(([id, entry]) => ({ id, ...parseAdded(entry) }))
    : ids.map((id) => ({ id, ...digestStored(stored, translation, id) }));
  const nodes = pairUp(
    ids,
    added.map(({ id }) => id),
  );
  const paired = new Map(
    nodes.flatMap(({ id, entry }) => (id !== undefined && entry !== undefined ? [[entry, id]] : [])),
  );
  const places = new Map(ids.map((id, at) => [id, at]));
  const record = added.map((entry, at) => ({ ...entry, stored: places.get(paired.get(at) ?? '') }));
  const repairs = clustersOf(nodes, (node) => judge(node, { stored, translation, record, isRecorded }))
    .filter((cluster) =>
      cluster.every(({ id, entry }) => !isReleased(id ?? '') && !isReleased(record[entry ?? -1]?.id ?? '')),
    )
    .map((cluster): Repair => {
      const [first] = cluster;
      const verdict = judge(itemAt(cluster, 0), { stored, translation, record, isRecorded });
      const isWhole = cluster.length > 1 || first?.id === undefined || first.entry === undefined;
      return {
        text: name,
        ids: cluster.flatMap(({ id }) => id ?? []),
        entries: cluster.flatMap(({ entry }) => entry ?? []),
        position: first?.position ?? 0,
        keepsSource: isWhole || verdict.keepsSource,
        keepsTarget: isWhole || verdict.keepsTarget,
        isEdited: isWhole || verdict.isEdited,
      };
    });
  return { name, stored, files: stored.added.get(FILES), ids, places, record, isRecorded, repairs };
}

function pairUp(ids: readonly string[], entries: readonly string[]): readonly Node[] {
  const nodes: Node[] = [];
  let [id, entry] = [0, 0];
  for (const [nextId, nextEntry] of [...commonItems(ids, entries), [ids.length, entries.length] as const]) {
    for (; entry < nextEntry; entry += 1) nodes.push({ id: undefined, entry, position: entry });
    for (; id < nextId; id += 1) nodes.push({ id: ids[id], entry: undefined, position: entry });
    if (nextId < ids.length) nodes.push({ id: ids[nextId], entry: nextEntry, position: nextEntry });
    [id, entry] = [nextId + 1, nextEntry + 1];
  }
  return nodes;
}

interface Verdict {
  readonly isSourceEdited: boolean;
  readonly keepsSource: boolean;
  readonly keepsTarget: boolean;
  readonly isEdited: boolean;
}

type Known = Pick<RepairedText, 'stored' | 'record' | 'isRecorded'> & {
  readonly translation: StoredTranslation | undefined;
};

/** A draft of a machine is no person's work, and gives way to a translation in the files. */
function judge({ id, entry }: Node, { stored, translation, record, isRecorded }: Known): Verdict {
  const was = record[entry ?? -1];
  if (id === undefined || was === undefined)
    return { isSourceEdited: true, keepsSource: true, keepsTarget: true, isEdited: true };
  const source = stored.segments.get(id) ?? '';
  const target = translation?.segments.get(id);
  const isDraft = reviewState(translation?.states[id], source) === 'draft';
  if (!isRecorded) {
    const keepsTarget = target !== undefined && !isDraft;
    return { isSourceEdited: false, keepsSource: true, keepsTarget, isEdited: false };
  }
  const now = digestSegment(source, target);
  const accepted = translation !== undefined && isAccepted(translation.anchors, id, source, target);
  const isSourceEdited = now.source !== was.source;
  const isTargetEdited = now.target !== was.target && !isDraft;
  const keepsSource = isSourceEdited || accepted;
  return {
    isSourceEdited,
    keepsSource,
    // "" goes with the translation before it, and is not to be found in the files.
    keepsTarget: isTargetEdited || accepted || (keepsSource && target === ''),
    isEdited: isSourceEdited || isTargetEdited,
  };
}

/**
 * Where ids were added or removed, neighbours whose original was edited belong to the same change, such as two segments joined.
 * Other segments of a person's are on their own.
 */
function clustersOf(nodes: readonly Node[], verdictOf: (node: Node) => Verdict): readonly (readonly Node[])[] {
  const clusters: Node[][] = [];
  let run: Node[] = [];
  const endRun = () => {
    if (run.some(({ id, entry }) => id === undefined || entry === undefined)) clusters.push(run);
    else clusters.push(...run.map((node) => [node]));
    run = [];
  };
  for (const node of nodes) {
    const { isSourceEdited, keepsSource, keepsTarget } = verdictOf(node);
    if (isSourceEdited) run.push(node);
    else {
      endRun();
      if (keepsSource || keepsTarget) clusters.push([node]);
    }
  }
  endRun();
  return clusters;
}
