// key-order: a translation's segments are in the order of the original.
import type { Rule, TextFiles } from '../rule.ts';

export const keyOrder: Rule<TextFiles> = {
  code: 'key-order',
  severity: 'error',
  explain: "A translation's segments are in the order of the original.",
  *find({ source, targets }) {
    for (const { file, segments } of targets) {
      const ids = [...segments.keys()].filter((id) => source.segments.has(id));
      const expected = [...source.segments.keys()].filter((id) => segments.has(id));
      const place = ids.findIndex((id, index) => id !== expected[index]);
      const id = ids[place];
      if (id === undefined) continue;
      const message = `is out of order: ${source.file} has "${expected[place]}" here`;
      yield { file, id, message, hint: 'Put the keys in the order of the original.' };
    }
  },
};
