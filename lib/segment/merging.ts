// Merges a re-imported text into the stored one: ids and translations are kept, and old names redirect.
import { itemAt } from '../item-at.ts';
import type { Emphasis, Lang, Mark, Notes, SegmentState, SegmentStates } from '../model.ts';
import { carryMarks } from '../text/emphasis/carry.ts';
import { shiftMarks, tidyMarks } from '../text/emphasis/marks.ts';
import type { AliasMap } from './aliases.ts';
import { type Anchors, isAccepted } from './anchors.ts';
import type { DraftParagraph, DraftSegment } from './draft.ts';
import { joinAsBefore } from './joining.ts';
import { type Lineage, traceLineage } from './lineage.ts';
import { nameSegments, type Unnamed } from './naming.ts';
import { newAliases } from './redirects.ts';

/** A text as stored in the library; empty maps if it is new. */
export interface StoredText {
  /** Id → the original, in order. */
  readonly segments: ReadonlyMap<string, string>;
  readonly notes: Notes;
  /** Id → the original with stress marks; empty if there is no such file. */
  readonly stress: ReadonlyMap<string, string>;
  readonly emphasis?: Emphasis | undefined;
  readonly aliases: AliasMap;
  /** Id → what `add` took from the files last; empty if there is no such record. */
  readonly added: ReadonlyMap<string, string>;
  readonly translations: ReadonlyMap<Lang, StoredTranslation>;
}

export interface StoredTranslation {
  readonly segments: ReadonlyMap<string, string>;
  readonly notes: Notes;
  readonly states: SegmentStates;
  readonly anchors: Anchors;
  readonly emphasis?: Emphasis | undefined;
}

/** A stored translation that is no longer under its id. */
export interface Displaced {
  readonly lang: Lang;
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface MergedText extends StoredText {
  /** For each paragraph of the draft the ids of its segments; consecutive segments that were one before share an id. */
  readonly ids: readonly (readonly string[])[];
  readonly displaced: readonly Displaced[];
  readonly counts: { readonly kept: number; readonly edited: number; readonly added: number; readonly removed: number };
}

export const EMPTY_TEXT: StoredText = {
  segments: new Map(),
  notes: {},
  stress: new Map(),
  aliases: new Map(),
  added: new Map(),
  translations: new Map(),
};

/**
 * The stored text updated to the draft; `lang` is the language of the draft's translations. A translation in the draft
 * replaces the stored one; otherwise the stored one is kept, and marked stale if its original changed.
 */
export function mergeText(stored: StoredText, draft: readonly DraftParagraph[], lang: Lang): MergedText {
  const old = [...stored.segments];
  const { paragraphs, ids: places } = joinAsBefore(draft, old);
  const fresh = paragraphs.flatMap(({ segments }) => segments);
  const lineage = traceLineage(
    old.map(([, text]) => text),
    fresh.map(({ source }) => source),
  );
  const oldIds = old.map(([id]) => id);
  // Ids of segments that a person deleted are in the record only.
  const retired = [...stored.aliases.keys(), ...stored.added.keys()];
  const ids = nameSegments(unnamed(paragraphs), oldIds, retired, lineage);
  const named: Named = { fresh, ids, old, lineage, openings: openingsOf(paragraphs) };
  const langs = new Set([
    ...stored.translations.keys(),
    ...(fresh.some(({ target }) => target !== undefined) ? [lang] : []),
  ]);
  const translations = new Map(
    [...langs].map((one) => [one, mergeTranslation(named, stored.translations.get(one), one === lang)] as const),
  );
  const segments = new Map(fresh.map(({ source }, index) => [itemAt(ids, index), source]));
  return {
    segments,
    notes: mergeNotes(named, stored.notes, ({ sourceNotes }) => sourceNotes),
    stress: mergeStress(named, stored.stress),
    emphasis: mergeMarks(named, stored, segments, ({ sourceMarks }) => sourceMarks),
    aliases: new Map([...stored.aliases, ...newAliases(oldIds, ids, lineage, stored.aliases)]),
    added: stored.added,
    translations,
    ids: places.map((paragraph) => paragraph.map((index) => itemAt(ids, index))),
    displaced: findDisplaced(named, stored, translations),
    counts: count(named),
  };
}

interface Named {
  readonly fresh: readonly DraftSegment[];
  /** Ids of the new segments. */
  readonly ids: readonly string[];
  readonly old: readonly (readonly [id: string, source: string])[];
  readonly lineage: Lineage;
  /** New segments that open a paragraph other than the first: only these may have "". */
  readonly openings: ReadonlySet<number>;
}

function unnamed(paragraphs: readonly DraftParagraph[]): readonly Unnamed[] {
  let next = 0;
  return paragraphs.map(({ kind, segments }) => {
    const first = next;
    next += segments.length;
    return { kind, segments: segments.map((_, index) => first + index) };
  });
}

function openingsOf(paragraphs: readonly DraftParagraph[]): ReadonlySet<number> {
  return new Set(
    unnamed(paragraphs)
      .slice(1)
      .flatMap(({ segments }) => segments[0] ?? []),
  );
}

function mergeTranslation(named: Named, stored: StoredTranslation | undefined, isDrafted: boolean): StoredTranslation {
  const segments = new Map<string, string>();
  const states: Record<string, SegmentState> = {};
  const anchors = new Map<string, string>();
  for (const [index, { source, target: brought }] of named.fresh.entries()) {
    const id = itemAt(named.ids, index);
    const before = ancestorsOf(named, index);
    const kept = keptTranslation(named, stored, index, isDrafted);
    const target = isDrafted && brought !== undefined ? brought : kept;
    if (target === undefined || (target === '' && !named.openings.has(index))) continue;
    segments.set(id, target);
    const state = target === kept ? stateOf(before, source, stored?.states ?? {}) : undefined;
    if (state && target !== '') states[id] = state;
    const anchor = stored?.anchors.get(id);
    if (anchor !== undefined && stored && isAccepted(stored.anchors, id, source, target)) anchors.set(id, anchor);
  }
  const notes = mergeNotes(named, stored?.notes ?? {}, ({ targetNotes }) => (isDrafted ? targetNotes : []));
  return {
    segments,
    notes: Object.fromEntries(Object.entries(notes).filter(([id]) => segments.has(id))),
    emphasis: mergeMarks(named, stored, segments, ({ target, targetMarks }) =>
      isDrafted && target !== undefined ? targetMarks : undefined,
    ),
    states,
    anchors,
  };
}

type Entry = readonly [id: string, source: string];

function ancestorsOf({ lineage, old }: Named, index: number): readonly Entry[] {
  return itemAt(lineage.ancestors, index).map((place) => itemAt(old, place));
}

/** The stored translation for a segment; none if the draft has it in a neighbour. */
function keptTranslation(
  named: Named,
  stored: StoredTranslation | undefined,
  index: number,
  isDrafted: boolean,
): string | undefined {
  const found = ancestorsOf(named, index).flatMap(([id]) => stored?.segments.get(id) ?? []);
  if (found.length === 0) return undefined;
  const texts = found.filter((text) => text !== '');
  const isVerse = itemAt(named.ids, index).startsWith('v');
  const kept = texts.join(isVerse ? '\n' : ' ');
  const beside = [named.fresh[index - 1], named.fresh[index + 1]].some((one) => one?.target?.includes(kept));
  return isDrafted && kept !== '' && beside ? undefined : kept;
}

/** A kept translation is stale if its original has changed since it was made. */
function stateOf(before: readonly Entry[], source: string, states: SegmentStates): SegmentState | undefined {
  const state = before.flatMap(([id]) => states[id] ?? [])[0];
  const origin = before.map(([, text]) => text).join(' ');
  if (plain(origin) === plain(source)) return state;
  const from = state?.state === 'stale' && before.length === 1 ? (state.source ?? origin) : origin;
  if (plain(from) === plain(source)) return undefined;
  return { state: 'stale', ...(state?.by === undefined ? {} : { by: state.by }), source: from };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function mergeNotes(named: Named, stored: Notes, notesOf: (segment: DraftSegment) => readonly string[]): Notes {
  const entries = named.fresh.map((segment, index) => {
    const own = notesOf(segment);
    const notes = own.length > 0 ? own : ancestorsOf(named, index).flatMap(([id]) => stored[id] ?? []);
    return [itemAt(named.ids, index), notes] as const;
  });
  return Object.fromEntries(entries.filter(([, notes]) => notes.length > 0));
}

/** The marks of the draft, or else those of the segments that a segment was before, on words that it still has. */
function mergeMarks(
  named: Named,
  stored: Pick<StoredText, 'segments' | 'emphasis'> | undefined,
  segments: ReadonlyMap<string, string>,
  marksOf: (segment: DraftSegment) => readonly Mark[] | undefined,
): Emphasis {
  const entries = named.fresh.flatMap((segment, index) => {
    const id = itemAt(named.ids, index);
    const text = segments.get(id);
    if (text === undefined) return [];
    const own = marksOf(segment);
    const before = joinMarked(
      ancestorsOf(named, index).map(([old]) => [stored?.segments.get(old) ?? '', stored?.emphasis?.get(old) ?? []]),
      id.startsWith('v') ? '\n' : ' ',
    );
    const marks = own ?? carryMarks(before.marks, before.text, text);
    return marks.length > 0 ? [[id, tidyMarks(marks, text)] as const] : [];
  });
  return new Map(entries);
}

function joinMarked(texts: readonly (readonly [text: string, marks: readonly Mark[]])[], between: string) {
  let text = '';
  const marks: Mark[] = [];
  for (const [own, ownMarks] of texts) {
    if (text !== '' && own !== '') text += between;
    marks.push(...shiftMarks(ownMarks, text.length));
    text += own;
  }
  return { text, marks };
}

/** Stress marks are kept if only the id changed. */
function mergeStress(named: Named, stored: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const entries = named.fresh.flatMap(({ source }, index) => {
    const [first, ...more] = ancestorsOf(named, index);
    const marked = first && more.length === 0 && first[1] === source ? stored.get(first[0]) : undefined;
    return marked === undefined ? [] : [[itemAt(named.ids, index), marked] as const];
  });
  return new Map(entries);
}

function findDisplaced(
  { old, ids, lineage }: Named,
  stored: StoredText,
  translations: ReadonlyMap<Lang, StoredTranslation>,
): readonly Displaced[] {
  return [...stored.translations].flatMap(([lang, { segments }]) =>
    old.flatMap(([id, source], index) => {
      const target = segments.get(id);
      const descendant = lineage.descendants[index];
      const now = descendant === undefined ? undefined : translations.get(lang)?.segments.get(itemAt(ids, descendant));
      return target === undefined || now?.includes(target) || target === '' ? [] : [{ lang, id, source, target }];
    }),
  );
}

function count(named: Named): MergedText['counts'] {
  const counts = {
    kept: 0,
    edited: 0,
    added: 0,
    removed: named.lineage.descendants.filter((descendant) => descendant === undefined).length,
  };
  for (const [index, { source }] of named.fresh.entries()) {
    const before = ancestorsOf(named, index);
    if (before.length === 0) counts.added += 1;
    else if (before.length === 1 && before[0]?.[1] === source) counts.kept += 1;
    else counts.edited += 1;
  }
  return counts;
}
