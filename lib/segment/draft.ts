// A text before its segments have ids, as produced by import and alignment.
import type { Mark, ParagraphKind } from '../model.ts';

export interface DraftSegment {
  readonly source: string;
  /** undefined: not translated. "": joined to the paragraph before. */
  readonly target: string | undefined;
  readonly sourceNotes: readonly string[];
  readonly targetNotes: readonly string[];
  /** Emphasis and links of either side, only where there are any. */
  readonly sourceMarks?: readonly Mark[] | undefined;
  readonly targetMarks?: readonly Mark[] | undefined;
}

export interface DraftParagraph {
  readonly kind: ParagraphKind;
  /** At least one. */
  readonly segments: readonly DraftSegment[];
}
