// What a dictionary pack is that somebody made and a reader installs, and what a reader of one format of them is.

/** A word of a pack, as it is kept. */
export interface PackWord {
  /** As the pack writes it, without stress marks. */
  readonly lemma: string;
  /** The headword with U+0301, where the pack tells it. */
  readonly stressed: string | undefined;
  /** As the pack names it, such as "noun"; no value of ours. */
  readonly pos: string | undefined;
  /** At least one sense, in the pack's order. */
  readonly glosses: readonly string[];
}

/** An inflected form and the word it belongs to. */
export interface PackForm {
  readonly form: string;
  readonly lemma: string;
}

export type PackItem = PackWord | PackForm;

/** What a pack says of itself; undefined where it says nothing. */
export interface PackTitle {
  readonly name: string | undefined;
  readonly licence: string | undefined;
  readonly attribution: string | undefined;
}

/** A pack's file, handed in by whoever may read disks. */
export interface PackFile {
  /** Its name without folders: some formats say what they are nowhere else. */
  readonly name: string;
  /** The first bytes, 64 kB at most. */
  readonly head: Uint8Array;
  /** All of it. Throws a UserError where that is more than a pack may be. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Line by line without the line's end, however large the file is. Throws a UserError at a line that is no text, or is endless. */
  readonly lines: () => AsyncIterable<string>;
  /** The file of the same name with another ending, such as ".dict.dz", if there is one. */
  readonly beside?: (ending: string) => Promise<Uint8Array | undefined>;
}

export interface OpenedPack {
  readonly title: PackTitle;
  readonly items: AsyncIterable<PackItem>;
}

/** One format of packs. */
export interface PackReader {
  /** "Yomitan", as its makers call it. */
  readonly format: string;
  /** Whether a file begins as this format does. */
  readonly recognises: (file: PackFile) => boolean;
  /** Throws a UserError, at once or while items are taken, for a file that is not what it seemed. */
  readonly open: (file: PackFile) => Promise<OpenedPack>;
}
