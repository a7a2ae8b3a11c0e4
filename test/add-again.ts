// Runs what `add` runs on texts of plain sentences, again and again, with a person's edits in between.

import { mergeWork } from '#lib/bitext/merge-work.ts';
import { pairWorks } from '#lib/bitext/pair-works.ts';
import { findRepairs } from '#lib/bitext/repairs.ts';
import { type AddReport, reportOn } from '#lib/bitext/report.ts';
import type { WorkData } from '#lib/bitext/work-data.ts';
import type { ImportedWork } from '#lib/import/importer.ts';
import { anchorOf } from '#lib/segment/anchors.ts';
import type { StoredText } from '#lib/segment/merging.ts';
import { carryMarks } from '#lib/text/emphasis/carry.ts';

/** A text of plain sentences. */
export type Paragraphs = readonly (readonly string[])[];

export function workOf(...chapters: readonly Paragraphs[]): ImportedWork {
  return {
    title: 'Чай',
    author: undefined,
    translator: undefined,
    year: undefined,
    chapters: chapters.map((paragraphs) => ({
      part: undefined,
      blocks: paragraphs.map((sentences) => ({ kind: 'paragraph', text: sentences.join(' '), notes: [] })),
    })),
    notes: [],
  };
}

/** Runs what `add` runs. */
export function addAgain(
  stored: WorkData | undefined,
  original: ImportedWork,
  translation: ImportedWork | undefined,
  replace: readonly string[] = [],
): { readonly work: WorkData; readonly report: AddReport } {
  const texts = [...(stored?.texts ?? [])].map(([name, text]) =>
    findRepairs(name, text, 'en', (id) => replace.includes(id)),
  );
  const paired = pairWorks(original, translation, { from: 'ru', to: 'en', texts });
  const options = { slug: 'chai', lang: 'en', original, translation };
  const given = { meta: {}, translation: {}, translator: undefined };
  const merged = mergeWork(stored, paired, { ...options, given });
  return { work: merged.work, report: reportOn(stored, paired, merged, { ...options, threshold: 0.75 }) };
}

/** A text of the library as ids with both sides. */
export type Rows = readonly (readonly [id: string, source: string, target: string | undefined])[];

/** What is written of a work. */
export function filesOf(work: WorkData): unknown {
  return [...work.texts].map(([name, { added, aliases, notes, emphasis, translations }]) => [
    name,
    rowsOf(work, name),
    [...added],
    [...aliases],
    notes,
    [...(emphasis ?? [])],
    [...translations],
  ]);
}

export function rowsOf(work: WorkData, name = 'text'): Rows {
  const text = work.texts.get(name);
  const english = text?.translations.get('en')?.segments;
  return [...(text?.segments ?? [])].map(([id, source]) => [id, source, english?.get(id)]);
}

/** The work with its only text edited: other rows, and accepted pairs. */
export function edit(work: WorkData, rows: Rows, accepted: readonly string[] = [], name = 'text'): WorkData {
  const text = work.texts.get(name) as StoredText;
  const english = text.translations.get('en');
  const anchors = rows.flatMap(([id, source, target]) =>
    accepted.includes(id) && target ? [[id, anchorOf(source, target)] as const] : [],
  );
  const translated = {
    notes: english?.notes ?? {},
    states: english?.states ?? {},
    segments: new Map(rows.flatMap(([id, , target]) => (target === undefined ? [] : [[id, target] as const]))),
    anchors: new Map(anchors),
  };
  const segments = new Map(rows.map(([id, source]) => [id, source]));
  const edited = {
    ...text,
    segments,
    emphasis: carried(text, segments),
    translations: new Map([['en', { ...translated, emphasis: english && carried(english, translated.segments) }]]),
  };
  return { ...work, texts: new Map([...work.texts, [name, edited]]) };
}

/** The marks as the library reads them after an edit of the text. */
function carried(
  { segments, emphasis }: Pick<StoredText, 'segments' | 'emphasis'>,
  edited: ReadonlyMap<string, string>,
) {
  return new Map(
    [...(emphasis ?? [])].map(([id, marks]) => [id, carryMarks(marks, segments.get(id) ?? '', edited.get(id) ?? '')]),
  );
}
