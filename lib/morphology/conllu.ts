// Sentences and tokens of a CoNLL-U file as they are given.

/** A token with its number in the sentence, and where it stands in the sentence's text. */
export interface ConlluToken {
  readonly id: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

export interface ConlluSentence {
  readonly id: string;
  readonly tokens: readonly ConlluToken[];
}

/** Whether a text is CoNLL-U: after comments a line of ten columns that begins with a number. */
export function isConllu(text: string): boolean {
  return /^\s*(?:#[^\n]*\n)*\d+(?:-\d+)?(?:\t[^\t\n]*){9}(?:\n|$)/.test(text.replaceAll('\r\n', '\n'));
}

/** The sentences of a piece of CoNLL-U; ranges ("1-2") and empty nodes ("1.1") are no tokens. Lines of another form are passed over. */
export function parseConllu(text: string): readonly ConlluSentence[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n/)
    .map(parseSentence)
    .filter(({ tokens }) => tokens.length > 0);
}

function parseSentence(block: string): ConlluSentence {
  const id = /^# *sent_id *= *(.*)$/m.exec(block)?.[1]?.trim() ?? '';
  const text = /^# *text *= *(.*)$/m.exec(block)?.[1] ?? '';
  const tokens: ConlluToken[] = [];
  let end = 0;
  for (const line of block.split('\n')) {
    const columns = line.split('\t');
    const [number = '', form = ''] = columns;
    if (!/^\d+$/.test(number) || form === '') continue;
    const found = text.indexOf(form, end);
    const start = found >= 0 ? found : end;
    end = start + form.length;
    tokens.push({ id: number, form, start, end });
  }
  return { id, tokens };
}
