// Puts a person's segments in the place of the sentences of a file that they came from.
import { itemAt } from '../item-at.ts';
import type { Lang, Mark, ParagraphKind } from '../model.ts';
import { paragraphOf } from '../segment/ids.ts';
import { originsOf } from '../segment/lineage.ts';
import { digestOf } from '../text/digest.ts';
import { shiftMarks } from '../text/emphasis/marks.ts';
import type { Held, PlacedRepair, RecordEntry, Repair, RepairedText } from './repairs.ts';
import { findRuns, indexRuns, type Run, type RunIndex } from './runs.ts';
import type { Unit } from './units.ts';

export interface Replayed {
  /** The units of each chapter. */
  readonly source: readonly (readonly Unit[])[];
  readonly target: readonly (readonly Unit[])[];
  readonly repairs: readonly PlacedRepair[];
  /** The units of the translation that a repair's translation came from, where they are in the file unchanged. */
  readonly mates: ReadonlyMap<PlacedRepair, readonly Unit[]>;
  /** Pairs of the record that both files still have. */
  readonly kept: readonly KeptPair[];
  /** The files as a whole, for the record. */
  readonly files: string;
}

/** Consecutive units of both sides. */
export interface KeptPair {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}

/** For each text, where the entries of its record are in a file. */
type TextRuns = ReadonlyMap<RepairedText, readonly (Run | undefined)[]>;

/** The units of both files, chapter by chapter, with the repairs of the stored texts. */
export function replayRepairs(
  source: readonly (readonly Unit[])[],
  target: readonly (readonly Unit[])[],
  texts: readonly RepairedText[],
  lang: Lang,
): Replayed {
  const [units, others] = [source.flat(), target.flat()];
  const files = digestFiles(units, others, texts);
  if (texts.length === 0) return { source, target, repairs: [], mates: new Map(), kept: [], files };
  const index = indexRuns(units, new Set(texts.flatMap(({ record }) => record.map((entry) => entry.source))));
  const otherIndex = indexRuns(
    others,
    new Set(texts.flatMap(({ record }) => record.flatMap((one) => one.target ?? []))),
  );
  const sourceRuns = runsOf(texts, 'source', index, units.length);
  const targetRuns = runsOf(texts, 'target', otherIndex, others.length);
  const replacements = placeAll(units, texts, sourceRuns, index).map(
    (place): Replacement => ({
      ...place,
      units: heldUnits(place, units, lang),
    }),
  );
  const placed = replacements.map(({ repair }) => repair);
  const { replaced, byPlace } = replace(units, replacements);
  const mates = findMates(others, placed, targetRuns);
  const gone = new Set(placed.flatMap((repair) => (repair.ids.length === 0 ? (mates.get(repair) ?? []) : [])));
  return {
    source: source.map((_, chapter) => replaced.filter((unit) => unit.chapter === chapter)),
    target: target.map((chapter) => chapter.filter((unit) => !gone.has(unit))),
    repairs: placed,
    mates,
    kept: texts.flatMap((text) =>
      keptPairs(text, sourceRuns, targetRuns, { byPlace, others, isSame: text.files === files }),
    ),
    files,
  };
}

/** Without a file of a translation, it counts as the one that was read last. */
function digestFiles(units: readonly Unit[], others: readonly Unit[], texts: readonly RepairedText[]): string {
  const [, before = '-'] = texts[0]?.files?.split(' ') ?? [];
  const digest = (all: readonly Unit[]) => digestOf(all.map(({ text }) => text).join(' '));
  return `${digest(units)} ${others.length > 0 ? digest(others) : before}`;
}

function runsOf(texts: readonly RepairedText[], side: 'source' | 'target', index: RunIndex, units: number): TextRuns {
  return new Map(
    texts.map((text) => [
      text,
      findRuns(
        text.record.map((entry) => textOf(entry[side])),
        index,
        units,
        texts.length === 1,
      ),
    ]),
  );
}

interface Whole {
  /** The units of the original by their place in the file. */
  readonly byPlace: ReadonlyMap<number, Unit>;
  readonly others: readonly Unit[];
  /** Whether the files are the same as when `add` read them last. */
  readonly isSame: boolean;
}

/** What nobody changed: neither a person, nor the files on either side. In the same files, nothing has a new translation. */
function keptPairs(
  text: RepairedText,
  sourceRuns: TextRuns,
  targetRuns: TextRuns,
  { byPlace, others, isSame }: Whole,
): readonly KeptPair[] {
  const repaired = new Set(text.repairs.flatMap(({ entries }) => entries));
  return text.record.flatMap(({ target }, entry): readonly KeptPair[] => {
    const [run, other] = [sourceRuns.get(text)?.[entry], targetRuns.get(text)?.[entry]];
    const isAlone = isSame && textOf(target) === undefined;
    if (!run || !(other || isAlone) || repaired.has(entry)) return [];
    const source = range(run.from, run.to).flatMap((at) => byPlace.get(at) ?? []);
    return source.length < run.to - run.from
      ? []
      : [{ source, target: other ? others.slice(other.from, other.to) : [] }];
  });
}

interface Place extends Run {
  readonly repair: PlacedRepair;
  readonly text: RepairedText;
  readonly chapter: number;
  /** Whether a paragraph begins after it, where the library says so and not the file. */
  readonly opensNext: boolean | undefined;
}

interface Replacement extends Place {
  readonly units: readonly OpeningUnit[];
}

/** A unit, and whether a paragraph begins with it. */
interface OpeningUnit {
  readonly unit: Unit;
  readonly opens: boolean;
}

/** The places of all repairs in order. Of two that would overlap, the later is left to the file. */
function placeAll(
  units: readonly Unit[],
  texts: readonly RepairedText[],
  runs: TextRuns,
  index: RunIndex,
): readonly Place[] {
  const places = texts.flatMap((text) => placeRepairs(text, units, runs.get(text) ?? [], index));
  let reached = 0;
  return places
    .map((place, order) => ({ place, order }))
    .sort((one, other) => one.place.from - other.place.from || one.order - other.order)
    .flatMap(({ place }) => {
      if (place.from < reached) return [];
      reached = place.to;
      return [place];
    });
}

/** The places of a text's repairs; none if nothing of the text is in the file. */
function placeRepairs(
  text: RepairedText,
  units: readonly Unit[],
  runs: readonly (Run | undefined)[],
  index: RunIndex,
): readonly Place[] {
  const { record } = text;
  if (text.repairs.length === 0 || !isAmong(text, units, runs)) return [];
  const originsBetween = openOrigins(text, units, runs);
  return text.repairs.flatMap((repair): readonly Place[] => {
    const { ids } = repair;
    const entries = repair.entries.filter((entry) => textOf(record[entry]?.source) !== undefined);
    const known = entries.flatMap((entry) => runs[entry] ?? []);
    const isFound =
      known.length > 0 &&
      known.length === entries.length &&
      known.every((run, at) => at === 0 || run.from === known[at - 1]?.to);
    const moved = !isFound && entries.length === 1 ? movedRun(record, itemAt(entries, 0), runs, index) : undefined;
    // What a person deleted and the file has no more is gone.
    if (!isFound && !moved && ids.length === 0) return [];
    const run = isFound
      ? { from: itemAt(known, 0).from, to: itemAt(known, known.length - 1).to }
      : (moved ?? runBetween(ids, entries.length, text, originsBetween(repair), known));
    const place = placed(text, repair, units, run, !isFound && !moved && entries.length > 0);
    const isJoined = range(run.from + 1, run.to).some((at) => opensParagraph(units, at));
    const isOne = ids.length === 1 && repair.entries.length === 1 && isInPlace(place);
    if (ids.length === 0 || (isOne && !isJoined)) return [place];
    const next = runs.findIndex((one) => one?.from === run.to);
    const following = next === -1 ? undefined : paragraphOf(itemAt(record, next).id);
    return [{ ...place, opensNext: following === undefined ? undefined : following !== paragraphOf(ids.at(-1) ?? '') }];
  });
}

/** Whether it begins with the same segment as before, so that it begins where the file has it. */
function isInPlace({ repair, text, from, to }: Place): boolean {
  return to > from && text.record[repair.entries[0] ?? -1]?.id === repair.ids[0];
}

/** Where a sentence is that was moved: it occurs once, and is no other segment's. */
function movedRun(
  record: readonly RecordEntry[],
  entry: number,
  runs: readonly (Run | undefined)[],
  index: RunIndex,
): Run | undefined {
  const digest = itemAt(record, entry).source;
  const [run, ...others] = index.get(digest) ?? [];
  if (!run || others.length > 0 || record.some(({ source }, at) => source === digest && at !== entry)) return undefined;
  return runs.some((one) => one && one.from < run.to && run.from < one.to) ? undefined : run;
}

/** With less of a text in the file, it is another file that has a heading or a short sentence in common. */
const leastFound = 0.1;
const leastAlike = 0.3;

function isAmong(
  { record, stored }: RepairedText,
  units: readonly Unit[],
  runs: readonly (Run | undefined)[],
): boolean {
  if (runs.filter((run) => run !== undefined).length >= leastFound * record.length) return record.length > 0;
  const sources = [...stored.segments.values()];
  const origins = originsOf(
    sources,
    units.map(({ text }) => text),
  );
  return new Set(origins).size - 1 >= leastAlike * sources.length;
}

function placed(text: RepairedText, repair: Repair, units: readonly Unit[], run: Run, isSourceChanged: boolean): Place {
  const own = units.slice(run.from, run.to);
  const isAlone = own.length === 0;
  const neighbour = units[run.from - 1] ?? units[run.from];
  return {
    ...run,
    text,
    chapter: (isAlone ? neighbour : own[0])?.chapter ?? 0,
    opensNext: undefined,
    repair: {
      ...repair,
      given: own.map((unit) => unit.text).join(own[0]?.kind === 'verse' ? '\n' : ' '),
      isSourceChanged,
      // A sentence that the file has no more is kept for its translation.
      keepsSource: repair.keepsSource || isAlone,
    },
  };
}

/** The units between the nearest segments that are in the file unchanged, and the stored segment that each comes from. */
interface Gap extends Run {
  readonly origins: readonly (number | undefined)[];
  /** Entries of the record that are not found between. */
  readonly lost: number;
}

function openOrigins(
  { record, ids, stored }: RepairedText,
  units: readonly Unit[],
  runs: readonly (Run | undefined)[],
): (repair: Repair) => Gap {
  const gaps = new Map<string, Gap>();
  const sources = [...stored.segments.values()];
  return ({ position, entries }) => {
    const before = runs.findLastIndex((run, entry) => run !== undefined && entry < position);
    const after = runs.findIndex((run, entry) => run !== undefined && entry >= position + entries.length);
    const known = gaps.get(`${before} ${after}`);
    if (known) return known;
    const [low, high] = [runs[before], runs[after]];
    const from = low?.to ?? startOfChapter(units, high?.from ?? 0);
    const to = high?.from ?? endOfChapter(units, Math.max(0, from - 1));
    const firstStored = before === -1 ? 0 : (record[before]?.stored ?? -1) + 1;
    const lastStored = after === -1 ? ids.length : (record[after]?.stored ?? ids.length);
    const origins = originsOf(
      sources.slice(firstStored, lastStored),
      units.slice(from, to).map(({ text }) => text),
    ).map((origin) => (origin === undefined ? undefined : origin + firstStored));
    const between = record.slice(before + 1, after === -1 ? undefined : after);
    const lost = between.filter(({ source }) => textOf(source) !== undefined).length;
    const gap = { from, to, origins, lost };
    gaps.set(`${before} ${after}`, gap);
    return gap;
  };
}

function startOfChapter(units: readonly Unit[], at: number): number {
  let start = at;
  while (start > 0 && units[start - 1]?.chapter === units[at]?.chapter) start -= 1;
  return start;
}

function endOfChapter(units: readonly Unit[], at: number): number {
  let end = at + 1;
  while (end < units.length && units[end]?.chapter === units[at]?.chapter) end += 1;
  return Math.min(end, units.length);
}

/** Where the file was changed: the units that share words with the repair, or all between its neighbours, or a place between two. */
function runBetween(
  ids: readonly string[],
  entries: number,
  { places: all }: RepairedText,
  { from, to, origins, lost }: Gap,
  known: readonly Run[],
): Run {
  const own = new Set(ids.flatMap((id) => all.get(id) ?? []));
  const units = origins.flatMap((origin, at) => (origin !== undefined && own.has(origin) ? [from + at] : []));
  const starts = [...units, ...known.map((run) => run.from)];
  if (starts.length > 0) {
    return { from: Math.min(...starts), to: Math.max(...units.map((at) => at + 1), ...known.map((run) => run.to)) };
  }
  if (entries > 0 && lost === entries) return { from, to };
  const first = Math.min(...own);
  const previous = origins.findLastIndex((origin) => origin !== undefined && origin < first);
  return { from: from + previous + 1, to: from + previous + 1 };
}

/** The segments of a repair as units; where only the translation is a person's, with the original of the file. */
function heldUnits(place: Place, units: readonly Unit[], lang: Lang): readonly OpeningUnit[] {
  const { repair, text, from, to, chapter } = place;
  const { stored, ids, places } = text;
  const translation = stored.translations.get(lang);
  const heldFor = (id: string): Held => ({
    repair,
    id,
    target: translation?.segments.get(id),
    targetNotes: translation?.notes[id] ?? [],
  });
  return repair.ids.map((id, at) => {
    const isFirst = paragraphOf(ids[(places.get(id) ?? 0) - 1] ?? '') !== paragraphOf(id);
    return {
      unit: {
        text: repair.keepsSource ? (stored.segments.get(id) ?? '') : repair.given,
        kind: kindOf(id),
        chapter,
        block: 0,
        notes: repair.keepsSource ? (stored.notes[id] ?? []) : units.slice(from, to).flatMap(({ notes }) => notes),
        ...(!repair.keepsSource && { marks: marksIn(units.slice(from, to)) }),
        held: heldFor(id),
      },
      opens: at === 0 && isInPlace(place) ? opensParagraph(units, from) : isFirst,
    };
  });
}

/** The marks of units that are joined as in `given`, by one character. */
function marksIn(units: readonly Unit[]): readonly Mark[] {
  let start = 0;
  return units.flatMap(({ text, marks = [] }) => {
    const moved = shiftMarks(marks, start);
    start += text.length + 1;
    return moved;
  });
}

const kinds: Readonly<Record<string, ParagraphKind>> = { h: 'heading', q: 'quotation', v: 'verse' };

function kindOf(id: string): ParagraphKind {
  return kinds[id.slice(0, 1)] ?? 'paragraph';
}

function opensParagraph(units: readonly Unit[], at: number): boolean {
  const [previous, unit] = [units[at - 1], units[at]];
  return unit?.chapter !== previous?.chapter || unit?.block !== previous?.block;
}

/** The units with the replacements, their blocks numbered anew. */
function replace(
  units: readonly Unit[],
  replacements: readonly Replacement[],
): { readonly replaced: readonly Unit[]; readonly byPlace: ReadonlyMap<number, Unit> } {
  const all: OpeningUnit[] = [];
  /** Where the units of the file are now. */
  const places = new Map<number, number>();
  let next = 0;
  /** What is known of the next unit, whatever the file has. */
  let opensNext: boolean | undefined;
  let deleted: PlacedRepair[] = [];
  const push = ({ unit, opens }: OpeningUnit, isOfFile: boolean) => {
    const isFirst = isOfFile ? (opensNext ?? opens) : opens;
    all.push({ unit: deleted.length > 0 ? { ...unit, deleted } : unit, opens: isFirst });
    if (isOfFile) opensNext = undefined;
    deleted = [];
  };
  const keepUntil = (end: number) => {
    for (; next < end; next += 1) {
      places.set(next, all.length);
      push({ unit: itemAt(units, next), opens: opensParagraph(units, next) }, true);
    }
  };
  for (const replacement of replacements) {
    const { repair, from, to, units: own, opensNext: known } = replacement;
    keepUntil(from);
    for (const [at, unit] of own.entries()) push(unit, at === 0 && isInPlace(replacement));
    opensNext = known ?? opensNext;
    if (own.length === 0) deleted.push(repair);
    // The paragraph whose first sentences a person deleted begins with the next one.
    if (own.length === 0 && range(from, to).some((at) => opensParagraph(units, at))) opensNext = true;
    next = to;
  }
  keepUntil(units.length);
  let block = -1;
  const replaced = all.map(({ unit, opens: isFirst }, at) => {
    if (isFirst || unit.chapter !== all[at - 1]?.unit.chapter) block += 1;
    return { ...unit, block };
  });
  return { replaced, byPlace: new Map([...places].map(([place, at]) => [place, itemAt(replaced, at)])) };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Where every translation of a repair's entries is in the file one after the other, these units. */
function findMates(
  units: readonly Unit[],
  repairs: readonly PlacedRepair[],
  textRuns: TextRuns,
): ReadonlyMap<PlacedRepair, readonly Unit[]> {
  const mates = new Map<PlacedRepair, readonly Unit[]>();
  for (const [{ name, record }, runs] of textRuns) {
    for (const repair of repairs) {
      if (repair.text !== name) continue;
      const translated = repair.entries.filter((entry) => textOf(record[entry]?.target) !== undefined);
      const found = translated.flatMap((entry) => runs[entry] ?? []);
      const isTogether = found.every((run, at) => at === 0 || run.from === found[at - 1]?.to);
      const [first, last] = [found[0], found.at(-1)];
      if (!first || !last || found.length < translated.length || !isTogether) continue;
      mates.set(repair, units.slice(first.from, last.to));
    }
  }
  return mates;
}

/** undefined for the digest of no text: the translation is in the segment before, or the file has the other side only. */
function textOf(digest: string | undefined): string | undefined {
  return digest === NOTHING ? undefined : digest;
}

const NOTHING = digestOf('');
