// One change in a translation file.
import type { ReviewState, SegmentState } from '../../model.ts';

/** The current and the new translation of a segment or footnote. */
export interface TranslationChange {
  readonly address: string;
  /** "p7-2", or "p7-2.n1" for a footnote. */
  readonly id: string;
  readonly source: string;
  /** undefined: not translated yet. */
  readonly before: string | undefined;
  readonly after: string;
  readonly stateBefore: ReviewState | undefined;
  readonly state: SegmentState;
  /** The line of the file with the new translation. */
  readonly line: number;
}
