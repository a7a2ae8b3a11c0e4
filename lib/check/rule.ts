// The interface of a rule, and the plain data that rules check. The reader of the library supplies it; rules do not
// access files.

import type { DictionaryEntry } from '../align/dictionary.ts';
import type { Issue, Lang, SegmentStates, Severity, WorkMeta, WorkTranslation } from '../model.ts';
import type { AliasMap } from '../segment/aliases.ts';
import type { Anchors } from '../segment/anchors.ts';
import type { Glossary, LemmasOf } from '../text/glossary.ts';

/** What a rule finds; `judge` adds the rule's code and severity. */
export type Finding = Pick<Issue, 'file' | 'id' | 'message' | 'hint'>;

/** One rule: one code, one severity, one file, one golden folder. */
export interface Rule<Subject> {
  readonly code: string;
  readonly severity: Severity;
  /** What the rule requires and why, for `check --explain`. */
  readonly explain: string;
  readonly find: (subject: Subject) => Iterable<Finding>;
}

/** A rule about the typography of one language; where the correct form is certain, it can fix a segment. */
export interface ProseRule extends Rule<Prose> {
  readonly fix?: (text: string, lang: Lang) => string;
}

/** Every text in a file, by segment id or by its path in the file ("source.title"). */
export interface Strings {
  readonly file: string;
  readonly strings: ReadonlyMap<string, string>;
}

/** A text in one language: segment id → text, in the file's order. */
export interface Segments {
  readonly file: string;
  readonly segments: ReadonlyMap<string, string>;
}

/** A layer: a file with data about some of a text's segments. */
export interface Layer {
  readonly file: string;
  readonly ids: readonly string[];
  /** Only for the layer of stress: the segments with their marks. */
  readonly stressed?: ReadonlyMap<string, string>;
  /** Only for a layer of emphasis: the segments with their tags, and the language if it is that of a translation. */
  readonly tagged?: ReadonlyMap<string, string>;
  readonly lang?: Lang | undefined;
  /** Only for the layer of words: segment id → form → its meaning there. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One side of a text: the original, or a translation. */
export interface Prose extends Segments {
  readonly lang: Lang;
}

/** A text and its translation into one language. */
export interface Translation {
  readonly source: Segments;
  readonly target: Prose;
  readonly states: SegmentStates;
  /** Pairs that a person accepted. */
  readonly anchors?: Anchors | undefined;
  readonly glossary: Glossary;
  /** If it is absent, forms of the glossary's words are recognised by their endings. */
  readonly lemmasOf?: LemmasOf | undefined;
  /** Words of the two texts that translate each other, for aligning them again. */
  readonly dictionary?: readonly DictionaryEntry[] | undefined;
}

/** A work's texts, in reading order, with their translations into one language. */
export interface TranslatedWork {
  readonly lang: Lang;
  readonly texts: readonly Translation[];
}

/** The original of a whole work, and the level given for it. */
export interface Original {
  /** Its work.json. */
  readonly file: string;
  readonly meta: WorkMeta | undefined;
  /** The difficulty of all its texts together, from `measureDifficulty`; undefined if they are too short. */
  readonly difficulty:
    | { readonly level: number; readonly rare: number; readonly sentence: number; readonly verbal: number }
    | undefined;
}

/** A text with its translations and its layers. */
export interface TextFiles {
  readonly source: Segments;
  readonly targets: readonly (Segments & { readonly lang: Lang })[];
  readonly layers: readonly Layer[];
}

/** A work without its texts. */
export interface WorkFiles {
  readonly slug: string;
  /** Its work.json. */
  readonly file: string;
  /** undefined if work.json is missing or broken. */
  readonly meta: WorkMeta | undefined;
  /** Names of the files in its folder. */
  readonly names: readonly string[];
  readonly translations: readonly {
    readonly lang: Lang;
    readonly file: string;
    readonly translation: WorkTranslation | undefined;
  }[];
}

/** Old names and their new names: of segments in one text, or of works. */
export interface Aliases {
  readonly file: string;
  /** The prefix of the old name in messages: "text.", or "". */
  readonly place: string;
  readonly aliases: AliasMap;
  readonly exists: (name: string) => boolean;
}

/** A translation's file or folder, and the original it belongs to. */
export interface Counterpart {
  readonly file: string;
  readonly original: string;
  readonly exists: boolean;
}

/** The order of works on the shelf in site.json. */
export interface Shelf {
  readonly file: string;
  readonly shelf: readonly string[];
  readonly works: ReadonlySet<string>;
}

/** The findings of `rules` in `subject`, rule by rule. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Issue[] {
  return rules.flatMap(({ code, severity, find }) =>
    Array.from(find(subject), (finding) => ({ rule: code, severity, ...finding })),
  );
}
