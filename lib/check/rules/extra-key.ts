// extra-key: a translation only has segments of its original.
import type { Rule, TextFiles } from '../rule.ts';

export const extraKey: Rule<TextFiles> = {
  code: 'extra-key',
  severity: 'error',
  explain: 'A translation only has segments that its original has.',
  *find({ source, targets }) {
    for (const { file, segments } of targets) {
      for (const id of segments.keys()) {
        if (source.segments.has(id)) continue;
        const hint = 'Fix the id, or merge the text into a neighbouring segment and delete this key.';
        yield { file, id, message: `${source.file} has no such segment`, hint };
      }
    }
  },
};
