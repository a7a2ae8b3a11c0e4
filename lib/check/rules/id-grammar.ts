// id-grammar: every key of a text is a valid id.
import { parseId } from '../../segment/ids.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const idGrammar: Rule<TextFiles> = {
  code: 'id-grammar',
  severity: 'error',
  explain: 'Every key of a text is a valid id.',
  *find({ source }) {
    for (const id of source.segments.keys()) {
      if (parseId(id)) continue;
      const hint =
        'Write h (heading), p (paragraph), q (quotation) or v (verse), a number, and "-2" for the second segment.';
      yield { file: source.file, id, message: 'is not a valid id', hint };
    }
  },
};
