// What an exporter is: a format that a work, or one text of it, is written in, piece by piece as its texts are read.
import type { Text, Work } from '../model.ts';

/** What is exported. */
export interface Exported {
  /** "dama" for a whole work, "dama.2" for a chapter. */
  readonly address: string;
  readonly work: Work;
  /** The texts in reading order, read once, each when it is its turn. */
  readonly texts: AsyncIterable<Text>;
}

export type Side = 'source' | 'target';

export interface ExportOptions {
  /** One language alone. A format that holds both always leaves it aside. */
  readonly side: Side | undefined;
  /** The moment that a file says it was made at. */
  readonly modified: Date;
}

/** One format. What it yields, joined, is the file. */
export interface Exporter {
  /** How a person asks for it: "xliff-1.2". */
  readonly format: string;
  /** A line for the list of formats. */
  readonly summary: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
  /** Which sides a file may hold: both, one of them, or as asked. */
  readonly sides: 'both' | 'one' | 'any';
  /** Whether a terminal cannot show it when `side` is as asked. */
  readonly isBinary: (options: Pick<ExportOptions, 'side'>) => boolean;
  /** Throws UserError where the format cannot hold the work. */
  readonly write: (exported: Exported, options: ExportOptions) => AsyncIterable<string | Uint8Array>;
}
