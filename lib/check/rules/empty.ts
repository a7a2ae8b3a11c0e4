// empty: no segment is blank, except "" for a paragraph whose first sentence is joined to the paragraph before.
import { paragraphOf } from '../../segment/ids.ts';
import type { Finding, Rule, TextFiles } from '../rule.ts';

export const empty: Rule<TextFiles> = {
  code: 'empty',
  severity: 'error',
  explain:
    'No segment is blank. The exception is "" in a translation, where the first sentence of a paragraph is joined to the paragraph before.',
  *find({ source, targets }) {
    if (source.segments.size === 0) {
      yield {
        file: source.file,
        id: '',
        message: 'the text has no segments',
        hint: 'Write the text, or delete the file.',
      };
    }
    for (const [id, text] of source.segments) {
      const hint = 'Write its text, or delete the segment from the original and its translations.';
      if (isBlank(text)) yield { file: source.file, id, message: 'the original is blank', hint };
    }
    const openings = paragraphOpenings(source.segments.keys());
    for (const { file, segments } of targets) {
      for (const [id, text] of segments) {
        if (isBlank(text) && !(text === '' && openings.has(id))) yield blankTarget(file, id);
      }
    }
  },
};

/** The first segments of all paragraphs except the first: a sentence may extend into them. */
function paragraphOpenings(ids: Iterable<string>): ReadonlySet<string> {
  const openings = new Set<string>();
  let previous: string | undefined;
  for (const id of ids) {
    const paragraph = paragraphOf(id);
    if (previous !== undefined && paragraph !== previous) openings.add(id);
    previous = paragraph;
  }
  return openings;
}

function blankTarget(file: string, id: string): Finding {
  const message = 'the translation is blank';
  const hint =
    'Delete the key until it is translated; "" is only allowed for the first segment of a paragraph other than the first.';
  return { file, id, message, hint };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
