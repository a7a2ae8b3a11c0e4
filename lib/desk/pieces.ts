// Joins and cuts pairs together with their layers: notes, stress marks, meanings of words, states and accepted pairs.
import type { Lang, SegmentState } from '../model.ts';
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import { type DeskPair, translationOf, withTranslation } from './desk-text.ts';
import { kindLetter } from './sentence-ends.ts';

/** Texts that become one segment: lines of verse stay lines, and are joined in prose. */
export function joinTexts(id: string, ...texts: readonly (string | undefined)[]): string {
  const parts = texts.filter((text) => text);
  return kindLetter(id) === 'v' ? parts.join('\n') : parts.join(' ').replaceAll('\n', ' ');
}

/** The text before and after an offset. */
export function cutText(text: string, at: number): readonly [before: string, after: string] {
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/**
 * The pair with another original and its stress marks. It gets the meanings of the words in it that one of the pairs `from` has, the
 * first one for a form that several have.
 */
export function withSource(
  pair: DeskPair,
  source: string,
  stress: string | undefined,
  from: readonly DeskPair[],
): DeskPair {
  const { stress: _, ...rest } = pair;
  const changed: DeskPair = { ...rest, source, ...(stress !== undefined && { stress }) };
  const forms = formsIn(source);
  const langs = new Set(from.flatMap(({ translations }) => Object.keys(translations)));
  return [...langs].reduce((now, lang) => {
    const words = from.toReversed().flatMap((one) => Object.entries(translationOf(one, lang).words ?? {}));
    const own = words.filter(([form]) => forms.has(form.toLowerCase()));
    return withTranslation(now, lang, { ...translationOf(now, lang), words: Object.fromEntries(own) });
  }, changed);
}

/** The stressed original of pairs that are joined; undefined if none of them has marks. */
export function joinStress(id: string, ...pairs: readonly DeskPair[]): string | undefined {
  if (pairs.every(({ stress }) => stress === undefined)) return undefined;
  return joinTexts(id, ...pairs.map(({ stress, source }) => stress ?? source));
}

/** The stressed original before and after an offset of the original. */
export function cutStress({ stress, source }: DeskPair, at: number): readonly (string | undefined)[] {
  return stress === undefined ? [undefined, undefined] : cutText(source, at).map(stressedLike(stress));
}

/**
 * Takes the letters of a stressed text one after the other: for each piece of the same text without marks, in order, the
 * piece with them. White space is that of the piece.
 */
export function stressedLike(stressed: string): (piece: string) => string {
  let place = 0;
  return (piece) => {
    let taken = '';
    for (const character of withoutStress(piece)) {
      if (/\s/.test(character)) {
        taken += character;
        continue;
      }
      while (place < stressed.length && /\s/.test(stressed[place] ?? '')) place += 1;
      const end = place + character.length;
      taken += stressed.slice(place, end);
      place = end;
      for (; stressed[place] === STRESS_MARK; place += 1) taken += STRESS_MARK;
    }
    return taken;
  };
}

/** The state of a translation that a person has just worked on: reviewed, and made or read against this original. */
export function reviewed(state: SegmentState | undefined, source: string): SegmentState | undefined {
  return state && { ...state, state: 'reviewed', source };
}

/** The pair after a change of its original, whose translations into languages other than `lang` are now to be read again. */
export function markOthersStale(pair: DeskPair, before: DeskPair, lang: Lang): DeskPair {
  return Object.keys(pair.translations).reduce((now, other) => {
    const { text, state, ...own } = translationOf(now, other);
    if (other === lang || !text || plain(before.source) === plain(pair.source)) return now;
    const source = state?.state === 'stale' ? (state.source ?? before.source) : before.source;
    const stale = { state: 'stale' as const, ...(state?.by !== undefined && { by: state.by }), source };
    return withTranslation(now, other, { ...own, text, state: stale, anchor: undefined });
  }, pair);
}

/** The pair as a person's work in a language: reviewed, and to be accepted again. */
export function markWorkedOn(pair: DeskPair, lang: Lang): DeskPair {
  const { text, state, ...own } = translationOf(pair, lang);
  return withTranslation(pair, lang, {
    ...own,
    text,
    state: text ? reviewed(state, pair.source) : undefined,
    anchor: undefined,
  });
}

/** As `check` recognises them (lib/check/rules/word-form.ts). */
function formsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’‑-]+/gu));
}

/** With one space for any white space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
