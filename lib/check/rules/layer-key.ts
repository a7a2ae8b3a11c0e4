// layer-key: notes, stress, emphasis, words, states and accepted pairs only refer to existing segments.
import type { Rule, TextFiles } from '../rule.ts';

export const layerKey: Rule<TextFiles> = {
  code: 'layer-key',
  severity: 'error',
  explain: 'Notes, stress, emphasis, words, states and accepted pairs only refer to segments that the text has.',
  *find({ source, layers }) {
    for (const { file, ids } of layers) {
      for (const id of ids) {
        if (source.segments.has(id)) continue;
        yield { file, id, message: `${source.file} has no such segment`, hint: 'Fix the id, or delete the entry.' };
      }
    }
  },
};
