// What a rule is, and the plain data that rules judge. Whoever reads the library hands it over; no rule touches the disk.

import type { DictionaryEntry } from '../align/dictionary.ts';
import type { Issue, Lang, SegmentStates, Severity, WorkMeta, WorkTranslation } from '../model.ts';
import type { AliasMap } from '../segment/aliases.ts';
import type { Glossary, LemmasOf } from '../text/glossary.ts';

/** What a rule finds; `judge` adds the rule's code and severity. */
export type Finding = Pick<Issue, 'file' | 'id' | 'message' | 'hint'>;

/** One rule: one code, one severity, one file, one golden folder. */
export interface Rule<Subject> {
  readonly code: string;
  readonly severity: Severity;
  /** What it asks for and why, for `check --explain`. */
  readonly explain: string;
  readonly find: (subject: Subject) => Iterable<Finding>;
}

/** A rule on how one language is set; where the right form is plain, it fixes a segment. */
export interface ProseRule extends Rule<Prose> {
  readonly fix?: (text: string, lang: Lang) => string;
}

/** Every text that a file holds, by segment id or by its place in the file ("source.title"). */
export interface Strings {
  readonly file: string;
  readonly strings: ReadonlyMap<string, string>;
}

/** A text in one language: segment id → text, in the file's order. */
export interface Segments {
  readonly file: string;
  readonly segments: ReadonlyMap<string, string>;
}

/** A file that says something about some of a text's segments. */
export interface Layer {
  readonly file: string;
  readonly ids: readonly string[];
  /** Of the layer of stress alone: the segments with their marks. */
  readonly stressed?: ReadonlyMap<string, string>;
  /** Of the layer of words alone: segment id → form → what it means there. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One side of a text: the original, or a translation. */
export interface Prose extends Segments {
  readonly lang: Lang;
}

/** A text beside its translation into one language. */
export interface Translation {
  readonly source: Segments;
  readonly target: Prose;
  readonly states: SegmentStates;
  readonly glossary: Glossary;
  /** Where it is not there, the glossary's forms are told by their endings. */
  readonly lemmasOf?: LemmasOf | undefined;
  /** Words of the two texts that translate each other, for aligning them again. */
  readonly dictionary?: readonly DictionaryEntry[] | undefined;
}

/** A work's texts, in reading order, beside their translations into one language. */
export interface TranslatedWork {
  readonly lang: Lang;
  readonly texts: readonly Translation[];
}

/** The original of a whole work, and the level that it claims. */
export interface Original {
  /** Its work.json. */
  readonly file: string;
  readonly meta: WorkMeta | undefined;
  /** How hard its texts are together, by `measureDifficulty`; undefined where they are too short. */
  readonly difficulty:
    | { readonly level: number; readonly rare: number; readonly sentence: number; readonly verbal: number }
    | undefined;
}

/** A text with its translations and with the layers that speak of its segments. */
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
  /** undefined where work.json is missing or broken. */
  readonly meta: WorkMeta | undefined;
  /** Names of the files in its folder. */
  readonly names: readonly string[];
  readonly translations: readonly {
    readonly lang: Lang;
    readonly file: string;
    readonly translation: WorkTranslation | undefined;
  }[];
}

/** Old names and the names they moved to: of segments in one text, or of works. */
export interface Aliases {
  readonly file: string;
  /** What stands before the old name to say where in the file it is: "text.", or "". */
  readonly place: string;
  readonly aliases: AliasMap;
  readonly exists: (name: string) => boolean;
}

/** A translation's file or folder, and what it would be the translation of. */
export interface Counterpart {
  readonly file: string;
  readonly original: string;
  readonly exists: boolean;
}

/** The order of the shelf as site.json has it. */
export interface Shelf {
  readonly file: string;
  readonly shelf: readonly string[];
  readonly works: ReadonlySet<string>;
}

/** What `rules` find in `subject`, rule by rule. */
export function judge<Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Issue[] {
  return rules.flatMap(({ code, severity, find }) =>
    Array.from(find(subject), (finding) => ({ rule: code, severity, ...finding })),
  );
}
