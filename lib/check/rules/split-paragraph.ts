// split-paragraph: the segments of a paragraph are together.
import { parseId } from '../../segment/ids.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const splitParagraph: Rule<TextFiles> = {
  code: 'split-paragraph',
  severity: 'error',
  explain: 'The segments of a paragraph are together.',
  *find({ source: { file, segments } }) {
    const begun = new Set<string>();
    let previous: string | undefined;
    for (const id of segments.keys()) {
      const paragraph = parseId(id)?.block;
      if (paragraph === undefined || paragraph === previous) continue;
      if (begun.has(paragraph)) {
        const hint = 'Move it to the rest of its paragraph, or give it a new paragraph number.';
        yield { file, id, message: `paragraph "${paragraph}" ends before it`, hint };
      }
      begun.add(paragraph);
      previous = paragraph;
    }
  },
};
