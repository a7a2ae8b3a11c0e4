// Aligns a stretch of a text anew: the pairs between two that a person accepted.
import { alignAnchored } from '../align/anchored.ts';
import type { Bead } from '../align/bead.ts';
import type { DictionaryEntry } from '../align/dictionary.ts';
import type { Unit } from '../bitext/units.ts';
import { itemAt } from '../item-at.ts';
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Lang, ParagraphKind } from '../model.ts';
import type { AliasMap } from '../segment/aliases.ts';
import type { DraftParagraph, DraftSegment } from '../segment/draft.ts';
import { paragraphOf } from '../segment/ids.ts';
import type { Lineage } from '../segment/lineage.ts';
import { nameSegments } from '../segment/naming.ts';
import { newAliases } from '../segment/redirects.ts';
import type { Change } from './change.ts';
import { type DeskPair, type DeskTranslation, isSamePair, translationOf, withTranslation } from './desk-text.ts';
import { carryEmphasis } from './emphasis.ts';
import type { Desk } from './journal.ts';
import { isPairAccepted } from './perform.ts';
import { joinStress, joinTexts, plain, stressedLike, withSource } from './pieces.ts';
import { kindLetter, sentenceStarts } from './sentence-ends.ts';

const KINDS: Readonly<Record<string, ParagraphKind>> = { h: 'heading', p: 'paragraph', q: 'quotation', v: 'verse' };

/**
 * The change that aligns the stretch around the pair `id` anew, from the accepted pair before it to the one after it;
 * undefined if nothing changes. The other pairs stay as they are, and the aligner learns from them. A translation for
 * which the aligner finds no original goes with its neighbour, so that no text is lost.
 */
export function realign(
  desk: Desk,
  lang: Lang,
  id: string,
  dictionary?: readonly DictionaryEntry[],
): Change | undefined {
  const { pairs } = desk.text;
  const [from, to] = stretchAround(pairs, lang, id);
  if (from >= to) return undefined;
  const blocks = blockNumbers(pairs);
  const unitsIn = (side: 'source' | 'target') =>
    pairs.map((pair, at) => {
      const own = side === 'source' ? { text: pair.source, notes: pair.notes } : translationOf(pair, lang);
      const isOpen = at >= from && at < to;
      const spoken = side === 'source' ? SOURCE_LANGUAGE : lang;
      return unitsOf(pair.id, itemAt(blocks, at), own.text ?? '', own.notes ?? [], isOpen ? spoken : undefined);
    });
  const [source, target] = [unitsIn('source'), unitsIn('target')];
  const beads = beadsOfStretch(source, target, [from, to], dictionary);
  const [opened, translated] = [source.slice(from, to).flat(), target.slice(from, to).flat()];
  const stretch = pairs.slice(from, to);
  const drafts = draftsOf(opened, translated, adoptStrays(beads));
  return changeTo(desk, stretch, named(desk, stretch, drafts, lang), id);
}

/** The places from which and before which pairs may change. */
function stretchAround(pairs: readonly DeskPair[], lang: Lang, id: string): readonly [number, number] {
  const at = pairs.findIndex((pair) => pair.id === id);
  const pair = pairs[at];
  if (!pair || isPairAccepted(pair, lang)) return [0, 0];
  const before = pairs.findLastIndex((one, place) => place < at && isPairAccepted(one, lang));
  const after = pairs.findIndex((one, place) => place > at && isPairAccepted(one, lang));
  // What is joined to the accepted pair before stays so.
  const first = pairs.findIndex((one, place) => place > before && translationOf(one, lang).text !== '');
  return [first < 0 ? pairs.length : first, after < 0 ? pairs.length : after];
}

/** Numbers of the paragraphs, by pair. */
function blockNumbers(pairs: readonly DeskPair[]): readonly number[] {
  let block = 0;
  return pairs.map(({ id }, at) => {
    if (at > 0 && paragraphOf(id) !== paragraphOf(itemAt(pairs, at - 1).id)) block += 1;
    return block;
  });
}

/** The sentences of one side of a pair, or all of it where no language is given. Footnotes go with the last. */
function unitsOf(
  id: string,
  block: number,
  text: string,
  notes: readonly string[],
  lang: Lang | undefined,
): readonly Unit[] {
  if (text === '') return [];
  const kind = KINDS[kindLetter(id) ?? ''] ?? 'paragraph';
  const starts = lang === undefined || kind === 'heading' ? [] : sentenceStarts(id, text, lang);
  const ends = [...starts, text.length];
  return ends.map((end, index) => {
    const sentence = text.slice(ends[index - 1] ?? 0, end).trim();
    return { text: sentence, kind, chapter: 0, block, notes: index === starts.length ? notes : [] };
  });
}

/** The beads of the units in the stretch, counted from its beginning; all other pairs are anchors. */
function beadsOfStretch(
  source: readonly (readonly Unit[])[],
  target: readonly (readonly Unit[])[],
  [from, to]: readonly [number, number],
  dictionary: readonly DictionaryEntry[] | undefined,
): readonly Bead[] {
  const [rows, columns] = [startsOf(source), startsOf(target)];
  const spanOf = (starts: readonly number[], at: number) => [itemAt(starts, at), itemAt(starts, at + 1)] as const;
  const anchors = source.flatMap((_, at) => {
    if (at >= from && at < to) return [];
    const anchor = { source: spanOf(rows, at), target: spanOf(columns, at) };
    return [anchor].filter(({ source: own, target: other }) => own[0] < own[1] || other[0] < other[1]);
  });
  const [all = []] = alignAnchored([chapterOf(source)], [chapterOf(target)], [anchors], { dictionary });
  const [row, column] = [itemAt(rows, from), itemAt(columns, from)];
  const isInside = (unit: number, starts: readonly number[]) =>
    unit >= itemAt(starts, from) && unit < itemAt(starts, to);
  return all
    .filter(
      (bead) => bead.source.some((unit) => isInside(unit, rows)) || bead.target.some((unit) => isInside(unit, columns)),
    )
    .map((bead) => ({
      ...bead,
      source: bead.source.map((unit) => unit - row),
      target: bead.target.map((unit) => unit - column),
    }));
}

/** For each list the number of items in those before it, and the number of all items. */
function startsOf(units: readonly { readonly length: number }[]): readonly number[] {
  let sum = 0;
  return [0, ...units.map(({ length }) => (sum += length))];
}

function chapterOf(units: readonly (readonly Unit[])[]) {
  const all = units.flat();
  return { units: all.map(({ text }) => text), paragraphs: all.map(({ block }) => block) };
}

/** Units of the translation alone are joined to the bead before them, or to the first one. */
function adoptStrays(beads: readonly Bead[]): readonly Bead[] {
  const adopted: Bead[] = [];
  let waiting: readonly number[] = [];
  for (const bead of beads) {
    const last = adopted.at(-1);
    if (bead.source.length > 0) {
      adopted.push({ ...bead, target: [...waiting, ...bead.target] });
      waiting = [];
    } else if (last) adopted[adopted.length - 1] = { ...last, target: [...last.target, ...bead.target] };
    else waiting = [...waiting, ...bead.target];
  }
  return adopted;
}

/**
 * The paragraphs of the original, divided where beads end. A translation stays in its order, so that none is lost: where a
 * bead crosses the end of a paragraph, it stands before it and "" after it; headings take headings as far as they can.
 */
function draftsOf(source: readonly Unit[], target: readonly Unit[], beads: readonly Bead[]): readonly DraftParagraph[] {
  const paragraphs: { readonly block: number; readonly kind: ParagraphKind; readonly segments: DraftSegment[] }[] = [];
  for (const bead of beads) {
    const runs = runsOf(bead.source.map((unit) => itemAt(source, unit)));
    const shares: Unit[][] = runs.map(() => []);
    let place = 0;
    for (const unit of bead.target.map((index) => itemAt(target, index))) {
      const fits = (run: number) => (runs[run]?.[0]?.kind === 'heading') === (unit.kind === 'heading');
      if (!fits(place))
        place = Math.max(
          place,
          runs.findIndex((_, run) => run > place && fits(run)),
        );
      shares[place]?.push(unit);
    }
    for (const [index, run] of runs.entries()) {
      const { block, kind } = itemAt(run, 0);
      const own = shares[index] ?? [];
      const before = runs[index - 1]?.[0];
      const continues = before !== undefined && (before.kind === 'heading') === (kind === 'heading');
      const segment: DraftSegment = {
        source: joinUnits(run, kind),
        target: own.length > 0 ? joinUnits(own, kind) : continues && bead.target.length > 0 ? '' : undefined,
        sourceNotes: run.flatMap(({ notes }) => notes),
        targetNotes: own.flatMap(({ notes }) => notes),
      };
      const last = paragraphs.at(-1);
      if (last?.block === block) last.segments.push(segment);
      else paragraphs.push({ block, kind, segments: [segment] });
    }
  }
  return paragraphs;
}

/** Consecutive units of the same paragraph. */
function runsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last?.[0]?.block === unit.block) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function joinUnits(units: readonly Unit[], kind: ParagraphKind): string {
  return units.map(({ text }) => text).join(kind === 'verse' ? '\n' : ' ');
}

interface Named {
  readonly pairs: readonly DeskPair[];
  readonly aliases: AliasMap;
}

/** The new segments as pairs with ids: each old segment leads to the new one in which it begins. */
function named(
  { text, journal }: Desk,
  stretch: readonly DeskPair[],
  drafts: readonly DraftParagraph[],
  lang: Lang,
): Named {
  const fresh = drafts.flatMap(({ segments }) => segments);
  const lineage = lineageOf(
    stretch.map(({ source }) => source),
    fresh.map(({ source }) => source),
  );
  const old = stretch.map(({ id }) => id);
  let count = 0;
  const paragraphs = drafts.map(({ kind, segments }) => ({ kind, segments: segments.map(() => count++) }));
  const ids = nameSegments(paragraphs, old, [...text.known, ...journal.given], lineage);
  const stress = joinStress('', ...stretch);
  const take = stress === undefined ? undefined : stressedLike(stress);
  const pairs = fresh.map(({ source, target, sourceNotes, targetNotes }, at): DeskPair => {
    const from = itemAt(lineage.touched, at).map((place) => itemAt(stretch, place));
    const begun = itemAt(lineage.ancestors, at).map((place) => itemAt(stretch, place));
    const stressed = take?.(source);
    const isStressed = from.some((pair) => pair.stress !== undefined);
    const bare = {
      id: itemAt(ids, at),
      source,
      ...(sourceNotes.length > 0 && { notes: sourceNotes }),
      translations: {},
    };
    const pair = withSource(bare, source, isStressed ? stressed : undefined, from);
    return text.langs.reduce((now, one) => {
      const { words } = translationOf(now, one);
      const own =
        one === lang
          ? { text: target, notes: targetNotes, ...statusOf(source, target, from, lang) }
          : joinedInto(source, begun, one);
      return withTranslation(now, one, { ...own, words });
    }, pair);
  });
  return { pairs, aliases: newAliases(old, ids, lineage, text.aliases) };
}

/** Both are the same text, divided differently. `touched` are the old segments of which a new one has a part. */
function lineageOf(
  old: readonly string[],
  fresh: readonly string[],
): Lineage & { readonly touched: readonly (readonly number[])[] } {
  const [starts, bounds] = [letterStarts(old), letterStarts(fresh)];
  const touched: number[][] = fresh.map(() => []);
  const ancestors: number[][] = fresh.map(() => []);
  let at = 0;
  const descendants = old.map((_, place) => {
    const [start, end] = [itemAt(starts, place), itemAt(starts, place + 1)];
    while (itemAt(bounds, at + 1) <= start && at < fresh.length - 1) at += 1;
    itemAt(ancestors, at).push(place);
    for (let next = at; next < fresh.length && itemAt(bounds, next) < end; next += 1) itemAt(touched, next).push(place);
    return at;
  });
  return { descendants, ancestors, moved: new Set(), touched };
}

/** For each text the number of characters before it, without white space, and the number of all. */
function letterStarts(texts: readonly string[]): readonly number[] {
  return startsOf(texts.map((text) => Array.from(text.replace(/\s+/g, ''))));
}

/** The state and the acceptance of an old pair that is the same; otherwise a draft stays one. */
function statusOf(source: string, text: string | undefined, from: readonly DeskPair[], lang: Lang) {
  const same = from.find((one) => one.source === source && translationOf(one, lang).text === text);
  if (same) {
    const { state, anchor } = translationOf(same, lang);
    return { state, anchor };
  }
  const state = from.flatMap((one) => translationOf(one, lang).state ?? []).find((one) => one.state !== 'reviewed');
  return { state: text && state ? { ...state, source } : undefined };
}

/** The translations of old segments into another language, which is stale where the original is not the same. */
function joinedInto(source: string, begun: readonly DeskPair[], lang: Lang): DeskTranslation {
  const own = begun.map((pair) => translationOf(pair, lang));
  const [first] = own;
  if (!first) return {};
  if (begun.length === 1 && begun[0]?.source === source) return first;
  const text = joinTexts(begun[0]?.id ?? '', ...own.map((one) => one.text)) || first.text;
  const origin = begun.map((pair) => pair.source).join(' ');
  const by = own.flatMap(({ state }) => state ?? [])[0];
  const stale = { state: 'stale' as const, ...(by?.by !== undefined && { by: by.by }), source: origin };
  const state = plain(origin) === plain(source) ? by : stale;
  return { text, notes: own.flatMap(({ notes }) => notes ?? []), state: text ? state : undefined };
}

/** What differs, without equal pairs at both ends. */
function changeTo(
  { text }: Desk,
  before: readonly DeskPair[],
  { pairs: after, aliases }: Named,
  id: string,
): Change | undefined {
  const isSame = (one: DeskPair | undefined, other: DeskPair | undefined) => one && other && isSamePair(one, other);
  let start = 0;
  while (start < before.length && isSame(before[start], after[start])) start += 1;
  if (start === before.length && start === after.length) return undefined;
  let end = 0;
  const most = Math.min(before.length, after.length) - start - 1;
  while (end < most && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const removed = before.slice(start, before.length - end);
  const inserted = after.slice(start, after.length - end);
  const gone = new Set(removed.map((pair) => pair.id));
  const kept = [...text.pairs.filter((pair) => !gone.has(pair.id)), ...inserted];
  // Paragraphs may have segments outside the stretch.
  const present = new Set(kept.flatMap((pair) => [pair.id, paragraphOf(pair.id)]));
  const added = [...aliases].filter(([old]) => !present.has(old));
  const current = inserted.some((pair) => pair.id === id) ? id : (aliases.get(id) ?? inserted[0]?.id ?? id);
  return carryEmphasis({ kind: 'realign', id: current, removed, inserted, aliases: { removed: [], added } });
}
