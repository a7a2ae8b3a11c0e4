// emphasis-text: the layer of emphasis has the text of its segments, with known tags.
import { parseTagged } from '../../text/emphasis/tagged.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const emphasisText: Rule<TextFiles> = {
  code: 'emphasis-text',
  severity: 'error',
  explain:
    'The layer of emphasis repeats the text of a segment with the tags <em>, <strong>, <sc> and <a href="https://…">; &lt; and &amp; stand for signs of the text. Marks on words that differ from the text are not shown.',
  *find({ source, targets, layers }) {
    for (const { file, tagged, lang } of layers) {
      const text = lang === undefined ? source : targets.find((target) => target.lang === lang);
      for (const [id, entry] of tagged ?? []) {
        const original = text?.segments.get(id);
        const parsed = parseTagged(entry);
        // Tags that cannot be read are reported by the reader of the file.
        if (!parsed) continue;
        if (original === undefined) {
          if (source.segments.has(id))
            yield {
              file,
              id,
              message: `${text?.file ?? 'the translation'} has no such segment`,
              hint: 'Delete the entry.',
            };
        } else if (parsed.text !== original) {
          const hint = 'Copy the text of the segment and put the tags into it, or delete the entry.';
          yield { file, id, message: `differs from ${text?.file} in more than tags`, hint };
        }
      }
    }
  },
};
