// One change in a translation file.
import type { Mark, ReviewState, SegmentState } from '../../model.ts';

/** The current and the new translation of a segment or footnote. */
export interface TranslationChange {
  readonly address: string;
  /** "p7-2", or "p7-2.n1" for a footnote. */
  readonly id: string;
  readonly source: string;
  /** undefined: not translated yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** The emphasis and links of the new translation; undefined if the file has none: those of unchanged words stay. */
  readonly marks?: readonly Mark[] | undefined;
  /** The library's emphasis and links. */
  readonly marksBefore?: readonly Mark[] | undefined;
  readonly stateBefore: ReviewState | undefined;
  readonly state: SegmentState;
  /** The line of the file with the new translation. */
  readonly line: number;
}
