// One change that a translator's file makes.
import type { ReviewState, SegmentState } from '../../model.ts';

/** One segment's or footnote's translation, as it is and as it would be. */
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
  /** The line of the file that says so. */
  readonly line: number;
}
