// split-paragraph: the segments of a paragraph stand together.
import { paragraphOf } from '../../segment/ids.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const splitParagraph: Rule<TextFiles> = {
  code: 'split-paragraph',
  severity: 'error',
  *find({ source: { file, segments } }) {
    const closed = new Set<string>();
    let open: string | undefined;
    for (const id of segments.keys()) {
      const paragraph = paragraphOf(id);
      if (paragraph === open) continue;
      if (closed.has(paragraph)) {
        const hint = 'Move it to the rest of its paragraph, or give it a paragraph of its own.';
        yield { file, id, message: `paragraph "${paragraph}" has ended before it`, hint };
      }
      if (open !== undefined) closed.add(open);
      open = paragraph;
    }
  },
};
