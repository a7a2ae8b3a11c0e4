// Footnotes of a Markdown text: "[^1]" is the reference, "[^1]: …" the note.

import { countLetters } from '../account.ts';
import type { Tally } from '../tally.ts';

export interface Footnotes {
  /** The text without the notes. */
  readonly rest: string;
  /** The Markdown of each note by its label. */
  readonly footnotes: ReadonlyMap<string, string>;
}

/** A note continues in indented lines. */
export function cutFootnotes(text: string, tally: Tally): Footnotes {
  const footnotes = new Map<string, string>();
  const rest: string[] = [];
  let open: string | undefined;
  for (const line of text.split('\n')) {
    const [, label, first = ''] = /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/.exec(line) ?? [];
    if (label !== undefined) {
      open = label;
      const before = footnotes.get(label);
      const message = 'Footnotes with the label of a later one were left out.';
      if (before !== undefined) tally.add('repeated-labels', 1, message, countLetters(before));
      tally.add('note-marks', 1, 'The marks of footnotes were left out.', countLetters(label));
      footnotes.set(label, first);
    } else if (open !== undefined && /^(?: {2,}|\t)\S/.test(line)) {
      footnotes.set(open, `${footnotes.get(open)}\n${line.trim()}`);
    } else {
      if (line.trim() !== '') open = undefined;
      rest.push(line);
    }
  }
  return { rest: rest.join('\n'), footnotes };
}
