// A text before its segments have ids, as importing and aligning make it.
import type { ParagraphKind } from '../model.ts';

export interface DraftSegment {
  readonly source: string;
  /** undefined: not translated. "": said in the paragraph before. */
  readonly target: string | undefined;
  readonly sourceNotes: readonly string[];
  readonly targetNotes: readonly string[];
}

export interface DraftParagraph {
  readonly kind: ParagraphKind;
  /** At least one. */
  readonly segments: readonly DraftSegment[];
}
