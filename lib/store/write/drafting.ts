// Reads a text with its states for drafting, and writes drafts without losing anything that a person wrote.

import { UserError } from '../../error.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, SegmentStates } from '../../model.ts';
import { parseAddress } from '../../segment/address.ts';
import { type Anchors, anchorOf } from '../../segment/anchors.ts';
import { reviewState } from '../../segment/states.ts';
import { isLanguage } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, localePath, textName } from '../paths.ts';
import { readAnchors } from '../read/anchors.ts';
import { readSegments, readStates } from '../read/segments.ts';
import { judgeText } from '../read/texts.ts';
import { writeAnchors, writeEmphasis, writeSegments, writeStates } from './translation-files.ts';

/** Original, translation and states of a text, by segment id. */
export interface DraftedText {
  /** Path of the translation in the library. */
  readonly file: string;
  readonly work: string;
  readonly source: ReadonlyMap<string, string>;
  readonly target: ReadonlyMap<string, string>;
  readonly states: SegmentStates;
  readonly anchors: Anchors;
}

/** A draft and the original it was made from. */
export interface NewDraft {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly source: string;
}

/**
 * The drafts that were written, and those that were not because the text or its original had changed in the meantime.
 */
export interface WrittenDrafts {
  readonly written: readonly string[];
  readonly overtaken: readonly string[];
}

/**
 * The text at an address with its translation into `lng`, without fallback to another language.
 *
 * @throws UserError "usage" for an invalid language code, "no-text", "broken-text"
 */
export async function readDrafting(address: string, lng: Lang): Promise<DraftedText> {
  if (lng === SOURCE_LANGUAGE)
    throw new UserError('usage', `"${lng}" is the language of the originals.`, 'Name another one, such as en.');
  if (!isLanguage(lng))
    throw new UserError('usage', `"${lng}" is not a language code.`, 'Use a code such as en, fr or pt-BR.');
  const { work = '', chapter } = parseAddress(address) ?? {};
  const name = textName(chapter);
  const source = await readSegments(contentPath(work, `${name}.json`));
  if (work === '' || source.missing)
    throw new UserError(
      'no-text',
      `There is no text "${address}".`,
      '"npm run stroka -- list" lists the works; a chapter is "dama.2".',
    );
  const target = await readSegments(localePath(lng, work, `${name}.json`));
  const states = await readStates(localePath(lng, work, `${name}.state.json`));
  const anchors = await readAnchors(localePath(lng, work, `${name}.anchors.json`));
  const issues = judgeText({ source, targets: [{ ...target, lang: lng }], layers: [states, anchors] });
  refuseErrors('broken-text', `The text "${address}"`, issues);
  return {
    file: target.file,
    work,
    source: source.segments,
    target: target.segments,
    states: states.states,
    anchors: anchors.anchors,
  };
}

/**
 * Adds drafts to the current translation, in the order of the original. A draft is added if the segment has no
 * translation, or replaces the translation known from `before` if that is unchanged and unreviewed. Everything else is
 * kept.
 */
export async function writeDrafts(
  address: string,
  lng: Lang,
  drafts: readonly NewDraft[],
  before: DraftedText,
): Promise<WrittenDrafts> {
  const now = await readDrafting(address, lng);
  const fits = ({ id, source }: NewDraft) =>
    now.source.get(id) === source &&
    now.target.get(id) === before.target.get(id) &&
    (!now.target.has(id) || reviewState(now.states[id], source) !== 'reviewed');
  const fitting = new Map(drafts.filter(fits).map((draft) => [draft.id, draft]));
  const states = new Map(Object.entries(now.states));
  const target = new Map(now.target);
  for (const { id, text, by, source } of fitting.values()) {
    states.set(id, { state: 'draft', by, source });
    target.set(id, text);
  }
  if (fitting.size > 0) {
    // The state is written first: after a crash in between, the draft must not count as reviewed.
    await writeStates(now.file, now.source.keys(), states);
    await writeSegments(now.file, now.source.keys(), target);
    await writeEmphasis(now.file, now.source.keys(), target, new Map());
  }
  const overtaken = drafts.filter(({ id }) => !fitting.has(id)).map(({ id }) => id);
  return { written: [...fitting.keys()], overtaken };
}

/**
 * Marks translations as reviewed against the current original, and the pairs as accepted: no later run changes or moves them.
 * Resolves with their number.
 */
export async function markReviewed(address: string, lng: Lang, ids: readonly string[]): Promise<number> {
  const now = await readDrafting(address, lng);
  const read = ids.filter((id) => now.target.has(id));
  const states = new Map(Object.entries(now.states));
  // The entry is kept: it has the maker and the original of the translation, so that a later change is detected.
  for (const id of read) states.set(id, { ...states.get(id), state: 'reviewed', source: now.source.get(id) });
  if (read.length === 0) return 0;
  const anchors = new Map(now.anchors);
  for (const id of read) {
    const target = now.target.get(id);
    if (target) anchors.set(id, anchorOf(now.source.get(id) ?? '', target));
  }
  await writeStates(now.file, now.source.keys(), states);
  await writeAnchors(now.file, now.source.keys(), anchors);
  return read.length;
}
