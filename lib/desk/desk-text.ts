// A text on the desk: its pairs of original and translations in order, each with everything that is stored about it.
import type { Lang, SegmentState } from '../model.ts';
import type { AliasMap } from '../segment/aliases.ts';

/** A segment of the original with its translations and layers. Never changed in place: unchanged pairs are shared. */
export interface DeskPair {
  readonly id: string;
  readonly source: string;
  readonly notes?: readonly string[] | undefined;
  /** The original with stress marks. */
  readonly stress?: string | undefined;
  /** The original with tags around what is emphasised. */
  readonly emphasis?: string | undefined;
  /** One entry for each language that has anything about the segment. */
  readonly translations: Readonly<Record<Lang, DeskTranslation>>;
}

/** What a language has about a segment. */
export interface DeskTranslation {
  /** undefined: not translated. "": joined to the paragraph before. */
  readonly text?: string | undefined;
  /** The translation with tags around what is emphasised. */
  readonly emphasis?: string | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly state?: SegmentState | undefined;
  /** The digests of an accepted pair (lib/segment/anchors.ts). */
  readonly anchor?: string | undefined;
  /** Form of a word of the original → its meaning there. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

export interface DeskText {
  readonly work: string;
  /** "text", or the number of a chapter. */
  readonly name: string;
  /** The languages that have a file for this text. */
  readonly langs: readonly Lang[];
  readonly pairs: readonly DeskPair[];
  readonly aliases: AliasMap;
  /** The aliases of the work's other texts, as they are in its file. */
  readonly otherAliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every id that the text had when it was opened, or before. */
  readonly known: ReadonlySet<string>;
}

/** "source" is the original, "target" the translation. */
export type Side = 'source' | 'target';

/** What a language has about a pair; empty if it has nothing. */
export function translationOf(pair: DeskPair, lang: Lang): DeskTranslation {
  return pair.translations[lang] ?? {};
}

/** The pair with another translation in one language. Fields without content are left out. */
export function withTranslation(pair: DeskPair, lang: Lang, translation: DeskTranslation): DeskPair {
  const { text, emphasis, notes, state, anchor, words } = translation;
  const own: DeskTranslation = {
    ...(text !== undefined && { text }),
    ...(emphasis !== undefined && { emphasis }),
    ...(notes && notes.length > 0 && { notes }),
    ...(state && { state }),
    ...(anchor !== undefined && { anchor }),
    ...(words && Object.keys(words).length > 0 && { words }),
  };
  const { [lang]: _, ...others } = pair.translations;
  return { ...pair, translations: Object.keys(own).length > 0 ? { ...others, [lang]: own } : others };
}

/** Whether two pairs have the same content. */
export function isSamePair(one: DeskPair, other: DeskPair): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** The same string for the same content, whatever the order of keys. */
function canonical({ id, source, notes = [], stress, emphasis, translations }: DeskPair): string {
  const languages = Object.keys(translations).sort();
  const own = languages.map((lang) => {
    const { text, emphasis: tagged, notes: noted = [], state, anchor, words = {} } = translations[lang] ?? {};
    const states = [state?.state ?? null, state?.by ?? null, state?.source ?? null];
    return [lang, text ?? null, tagged ?? null, noted, states, anchor ?? null, Object.entries(words).sort()];
  });
  return JSON.stringify([id, source, notes, stress ?? null, emphasis ?? null, own]);
}
