// id-clash: "p7" is a paragraph of one segment or of several, not both.
import { paragraphOf } from '../../segment/ids.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const idClash: Rule<TextFiles> = {
  code: 'id-clash',
  severity: 'error',
  explain: '"p7" is a paragraph of one segment or of several, not both.',
  *find({ source: { file, segments } }) {
    for (const id of segments.keys()) {
      const paragraph = paragraphOf(id);
      if (paragraph === id || !segments.has(paragraph)) continue;
      const hint = `Write "${paragraph}" alone, or number all segments of the paragraph: "${paragraph}-1", "${paragraph}-2".`;
      yield { file, id, message: `the text also has a segment "${paragraph}"`, hint };
    }
  },
};
