// Recognises words divided at the ends of lines by other signs than a hyphen-minus.

const DIVIDED = /(?<=\p{L})[\u00AD\u2010\u00AC][^\S\n]*(?=\r?\n)/gu;

/** Soft hyphens, “‐” and “¬” at the ends of lines become hyphens, which the join of lines then removes. */
export function unifyDivisions(text: string): string {
  return text.replace(DIVIDED, '-');
}
