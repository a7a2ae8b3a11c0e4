// The interface of an exporter: a format that a work or text is written in, chunk by chunk as its texts are read.
import type { Text, TextLayers, Work } from '../model.ts';

/** The work or text to export. */
export interface Exported {
  /** "dama" for a whole work, "dama.2" for a chapter. */
  readonly address: string;
  readonly work: Work;
  /** The texts in reading order; can be iterated once, and reads each text on request. */
  readonly texts: AsyncIterable<Text>;
}

export type Side = 'source' | 'target';

export interface ExportOptions {
  /** Only one language. A format that contains both always leaves it undefined. */
  readonly side: Side | undefined;
  /** The time stamp of the file. */
  readonly modified: Date;
  /** A PNG picture for the cover of a book. */
  readonly cover?: Uint8Array | undefined;
  /** Stress marks and word notes to write into the text. */
  readonly layersOf?: ((text: Text) => Promise<TextLayers>) | undefined;
}

/** One format. The file is the concatenation of the yielded chunks. */
export interface Exporter {
  /** The value of --format: "xliff-1.2". */
  readonly format: string;
  /** A line for the list of formats. */
  readonly summary: string;
  /** The file extension, without the dot. */
  readonly extension: string;
  /** The possible sides of a file: both, one of them, or as requested. */
  readonly sides: 'both' | 'one' | 'any';
  /** Whether it has a cover. */
  readonly hasCover?: true;
  /** Whether it can contain stress marks and word notes. */
  readonly hasLayers?: true;
  /** Whether the output is binary when `side` is as requested. */
  readonly isBinary: (options: Pick<ExportOptions, 'side'>) => boolean;
  /** Throws UserError if the format cannot contain the work. */
  readonly write: (exported: Exported, options: ExportOptions) => AsyncIterable<string | Uint8Array>;
}
