// The operations of the desk: each makes a change of a few neighbouring pairs, and loses no text on either side.
import { itemAt } from '../item-at.ts';
import type { Lang } from '../model.ts';
import { anchorOf, isAccepted } from '../segment/anchors.ts';
import { paragraphOf, parseId } from '../segment/ids.ts';
import { numeralGiver } from '../segment/next-id.ts';
import { dropForbidden } from '../text/normalise.ts';
import { isStressedCopy } from '../text/stress-mark.ts';
import type { Change, ChangeKind } from './change.ts';
import { type DeskPair, type DeskText, type Side, translationOf, withTranslation } from './desk-text.ts';
import { carryEmphasis } from './emphasis.ts';
import type { Desk } from './journal.ts';
import {
  cutStress,
  cutText,
  joinStress,
  joinTexts,
  markOthersStale,
  markWorkedOn,
  reviewed,
  withSource,
} from './pieces.ts';
import { kindLetter } from './sentence-ends.ts';

/** What a person asks for. Offsets are in UTF-16 units of the text of a side. */
export type Operation =
  /** Moves the text before `at` to the pair above, or the text from `at` on to the pair below. */
  | {
      readonly do: 'move';
      readonly id: string;
      readonly side: Side;
      readonly at: number;
      readonly to: 'above' | 'below';
    }
  /** Joins the pair with the next one. */
  | { readonly do: 'merge'; readonly id: string }
  /** Divides both sides; a side that is divided at its beginning or end stays whole. */
  | { readonly do: 'split'; readonly id: string; readonly source: number; readonly target: number }
  | { readonly do: 'edit'; readonly id: string; readonly side: Side; readonly text: string }
  /** Leaves the original without a translation: its text goes to the next pair, or to the one before the end. */
  | { readonly do: 'untranslated'; readonly id: string }
  /** Accepts a pair, so that no later run changes or moves it, or takes that back. */
  | { readonly do: 'accept'; readonly id: string };

/** Why an operation is not possible: no such pair, no neighbour, nothing to move, a heading and text, no change. */
export type Refusal = 'gone' | 'edge' | 'nothing' | 'kinds' | 'same' | 'blank';

/** Accepts by their digests. */
export function isPairAccepted(pair: DeskPair, lang: Lang): boolean {
  const { anchor, text } = translationOf(pair, lang);
  return anchor !== undefined && isAccepted(new Map([[pair.id, anchor]]), pair.id, pair.source, text);
}

/** The change that an operation on the translation into `lang` makes, or why there is none. */
export function perform(desk: Desk, lang: Lang, operation: Operation): Change | Refusal {
  const made = changeFor(desk, lang, operation);
  return typeof made === 'object' ? carryEmphasis(made) : made;
}

function changeFor(desk: Desk, lang: Lang, operation: Operation): Change | Refusal {
  const { pairs } = desk.text;
  const at = pairs.findIndex(({ id }) => id === operation.id);
  const pair = pairs[at];
  if (!pair) return 'gone';
  switch (operation.do) {
    case 'move':
      return move(desk.text, lang, at, operation);
    case 'merge':
      return merge(desk.text, lang, at, 'merge');
    case 'split':
      return split(desk, lang, at, operation);
    case 'edit':
      return edit(pair, lang, operation);
    case 'untranslated':
      return leaveUntranslated(desk.text, lang, at);
    case 'accept':
      return accept(pair, lang);
  }
}

const NO_ALIASES = { removed: [], added: [] };

function change(kind: ChangeKind, id: string, removed: readonly DeskPair[], inserted: readonly DeskPair[]): Change {
  return { kind, id, removed, inserted, aliases: NO_ALIASES };
}

function move(text: DeskText, lang: Lang, at: number, { side, at: offset, to }: Operation & { do: 'move' }) {
  const isUp = to === 'above';
  const pair = itemAt(text.pairs, at);
  const neighbour = text.pairs[at + (isUp ? -1 : 1)];
  const whole = side === 'source' ? pair.source : translationOf(pair, lang).text;
  const [before, after] = cutText(whole ?? '', offset);
  const [moved, rest] = isUp ? [before, after] : [after, before];
  if (moved === '') return 'nothing';
  if (!neighbour) return 'edge';
  const order = (own: DeskPair, other: DeskPair) => (isUp ? [other, own] : [own, other]);
  if (side === 'target') {
    const changed = moveTranslation(pair, neighbour, lang, { moved, rest, isUp });
    return change('move', pair.id, order(pair, neighbour), order(...changed));
  }
  if (kindLetter(pair.id) !== kindLetter(neighbour.id)) return 'kinds';
  if (rest === '') return merge(text, lang, isUp ? at - 1 : at, 'move');
  const stresses = cutStress(pair, offset);
  const [movedStress, restStress] = isUp ? stresses : stresses.toReversed();
  const piece: DeskPair = { ...pair, source: moved, stress: movedStress };
  const joined = order(piece, neighbour);
  const own = withSource(pair, rest, restStress, [pair]);
  const other = withSource(
    neighbour,
    joinTexts(pair.id, ...joined.map(({ source }) => source)),
    joinStress(pair.id, ...joined),
    [neighbour, pair],
  );
  const finish = (now: DeskPair, was: DeskPair) => markWorkedOn(markOthersStale(now, was, lang), lang);
  return change('move', pair.id, order(pair, neighbour), order(finish(own, pair), finish(other, neighbour)));
}

/** Footnotes go with the whole of a translation. A paragraph whose first translation moved up is joined to the one before. */
function moveTranslation(
  pair: DeskPair,
  neighbour: DeskPair,
  lang: Lang,
  { moved, rest, isUp }: { readonly moved: string; readonly rest: string; readonly isUp: boolean },
): readonly [DeskPair, DeskPair] {
  const own = translationOf(pair, lang);
  const other = translationOf(neighbour, lang);
  const opens = isUp && paragraphOf(pair.id) !== paragraphOf(neighbour.id) && isHeading(pair) === isHeading(neighbour);
  const text = rest !== '' ? rest : opens ? '' : undefined;
  const [first, last] = isUp ? [other.text, moved] : [moved, other.text];
  const notes = rest === '' ? [own.notes, other.notes] : [undefined, other.notes];
  const inOrder = (isUp ? notes.toReversed() : notes).flatMap((some) => some ?? []);
  return [
    markWorkedOn(withTranslation(pair, lang, { ...own, text, notes: rest === '' ? undefined : own.notes }), lang),
    markWorkedOn(
      withTranslation(neighbour, lang, { ...other, text: joinTexts(neighbour.id, first, last), notes: inOrder }),
      lang,
    ),
  ];
}

function isHeading({ id }: DeskPair): boolean {
  return kindLetter(id) === 'h';
}

function merge(text: DeskText, lang: Lang, at: number, kind: ChangeKind): Change | Refusal {
  const head = itemAt(text.pairs, at);
  const next = text.pairs[at + 1];
  if (!next) return 'edge';
  if (kindLetter(head.id) !== kindLetter(next.id)) return 'kinds';
  const { id } = head;
  const source = joinTexts(id, head.source, next.source);
  const notes = [...(head.notes ?? []), ...(next.notes ?? [])];
  const joined: DeskPair = { ...head, ...(notes.length > 0 && { notes }) };
  const langs = new Set([...Object.keys(head.translations), ...Object.keys(next.translations)]);
  const merged = [...langs].reduce(
    (now, own) => withTranslation(now, own, mergeTranslations(head, next, own, source)),
    withSource(joined, source, joinStress(id, head, next), [head, next]),
  );
  const block = paragraphOf(next.id);
  const isLast = block !== paragraphOf(id) && paragraphOf(text.pairs[at + 2]?.id ?? '') !== block;
  const added = [[next.id, id] as const, ...(isLast && block !== next.id ? [[block, paragraphOf(id)] as const] : [])];
  return { ...change(kind, id, [head, next], [markWorkedOn(merged, lang)]), aliases: { removed: [], added } };
}

function mergeTranslations(head: DeskPair, next: DeskPair, lang: Lang, source: string) {
  const [one, other] = [translationOf(head, lang), translationOf(next, lang)];
  const joined = joinTexts(head.id, one.text, other.text);
  const [from, state] = one.state ? [head, one.state] : [next, other.state];
  return {
    text: joined !== '' ? joined : one.text,
    notes: [...(one.notes ?? []), ...(other.notes ?? [])],
    state: state?.source !== undefined && state.source === from.source ? { ...state, source } : state,
    words: { ...other.words, ...one.words },
  };
}

function split({ text, journal }: Desk, lang: Lang, at: number, { source, target }: Operation & { do: 'split' }) {
  const pair = itemAt(text.pairs, at);
  const [before, after] = cutText(pair.source, source);
  if (before === '' || after === '') return 'nothing';
  const [stressBefore, stressAfter] = cutStress(pair, source);
  const own = translationOf(pair, lang);
  const [first, last] = cutText(own.text ?? '', target);
  const [headId, restId] = idsOfSplit(text, journal.given, at);
  const isJoined = own.text === '';
  // Footnotes stay with the head, or go with the translation where the head has none of it.
  const head = withTranslation(withSource({ ...pair, id: headId }, before, stressBefore, [pair]), lang, {
    ...own,
    text: first !== '' ? first : isJoined ? '' : undefined,
    notes: first !== '' ? own.notes : undefined,
    words: wordsAmong(pair, before, lang),
  });
  const empty: DeskPair = { id: restId, source: after, translations: {} };
  const rest = withTranslation(withSource(empty, after, stressAfter, [pair]), lang, {
    text: last !== '' ? last : undefined,
    notes: first === '' ? own.notes : undefined,
    state: own.state,
    words: wordsAmong(pair, after, lang),
  });
  return change(
    'split',
    headId,
    [pair],
    [markWorkedOn(markOthersStale(head, pair, lang), lang), markWorkedOn(rest, lang)],
  );
}

function wordsAmong(pair: DeskPair, source: string, lang: Lang) {
  return translationOf(withSource(pair, source, undefined, [pair]), lang).words;
}

/** The head keeps its id; the only segment of "p7" becomes the first of the segments of "p7". */
function idsOfSplit(text: DeskText, given: readonly string[], at: number): readonly [string, string] {
  const { id } = itemAt(text.pairs, at);
  const block = paragraphOf(id);
  const parts: string[] = [];
  for (const used of text.known) if (paragraphOf(used) === block) parts.push(parseId(used)?.part ?? '0');
  for (const used of given) if (paragraphOf(used) === block) parts.push(parseId(used)?.part ?? '0');
  const giver = numeralGiver(parts);
  const part = parseId(id)?.part;
  const isLast = paragraphOf(text.pairs[at + 1]?.id ?? '') !== block;
  if (part === undefined) return [`${block}-${giver.last()}`, `${block}-${giver.last()}`];
  return [id, `${block}-${isLast ? giver.last() : giver.after(part)}`];
}

function edit(pair: DeskPair, lang: Lang, { side, text }: Operation & { do: 'edit' }): Change | Refusal {
  const now = tidy(pair.id, text);
  const own = translationOf(pair, lang);
  if (now === (side === 'source' ? pair.source : (own.text ?? ''))) return 'same';
  if (side === 'target') {
    const changed = { ...own, text: now !== '' ? now : undefined, notes: now !== '' ? own.notes : undefined };
    return change('edit', pair.id, [pair], [markWorkedOn(withTranslation(pair, lang, changed), lang)]);
  }
  if (now === '') return 'blank';
  const stress = pair.stress !== undefined && isStressedCopy(pair.stress, now) ? pair.stress : undefined;
  const edited = markOthersStale(withSource(pair, now, stress, [pair]), pair, lang);
  return change('edit', pair.id, [pair], [markWorkedOn(edited, lang)]);
}

/** Text as it may be stored: NFC, without characters that are not allowed, one space between words; lines only in verse. */
function tidy(id: string, text: string): string {
  const lines = dropForbidden(text.normalize('NFC').replace(/[\r\t\u2028\u2029]/g, ' '))
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.join(kindLetter(id) === 'v' ? '\n' : ' ');
}

function leaveUntranslated(text: DeskText, lang: Lang, at: number): Change | Refusal {
  const pair = itemAt(text.pairs, at);
  const own = translationOf(pair, lang);
  if (own.text === undefined) return 'nothing';
  if (own.text === '') {
    const changed = markWorkedOn(withTranslation(pair, lang, { ...own, text: undefined }), lang);
    return change('untranslated', pair.id, [pair], [changed]);
  }
  const isLast = at === text.pairs.length - 1;
  const neighbour = text.pairs[at + (isLast ? -1 : 1)];
  if (!neighbour) return 'edge';
  const [emptied, filled] = moveTranslation(pair, neighbour, lang, { moved: own.text, rest: '', isUp: isLast });
  const left = withTranslation(emptied, lang, { ...translationOf(emptied, lang), text: undefined });
  const [removed, inserted] = isLast
    ? [
        [neighbour, pair],
        [filled, left],
      ]
    : [
        [pair, neighbour],
        [left, filled],
      ];
  return change('untranslated', pair.id, removed, inserted);
}

function accept(pair: DeskPair, lang: Lang): Change | Refusal {
  const own = translationOf(pair, lang);
  if (!own.text) return 'nothing';
  const isTakenBack = isPairAccepted(pair, lang);
  const changed = isTakenBack
    ? { ...own, anchor: undefined }
    : { ...own, anchor: anchorOf(pair.source, own.text), state: reviewed(own.state, pair.source) };
  return change(isTakenBack ? 'unaccept' : 'accept', pair.id, [pair], [withTranslation(pair, lang, changed)]);
}
