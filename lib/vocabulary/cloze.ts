// Finds a word's form in its sentence.

/** A sentence split at the word. If it does not contain the word, `form` is "" and `before` is the whole sentence. */
export interface Cut {
  readonly before: string;
  readonly form: string;
  readonly after: string;
}

/** Splits at the first place where `form` is a whole word, in upper or lower case. */
export function splitAtForm(sentence: string, form: string): Cut {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const place =
    form === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, 'iu').exec(sentence);
  if (!place) return { before: sentence, form: '', after: '' };
  const end = place.index + place[0].length;
  return { before: sentence.slice(0, place.index), form: place[0], after: sentence.slice(end) };
}
