// character: stored text has no control or bidirectional characters, which hide or reorder what a reader sees.
import { findForbidden } from '../../text/normalise.ts';
import type { Rule, Strings } from '../rule.ts';

export const character: Rule<Strings> = {
  code: 'character',
  severity: 'error',
  *find({ file, strings }) {
    for (const [id, text] of strings) {
      const forbidden = findForbidden(text);
      if (!forbidden) continue;
      const message = `character ${forbidden.index + 1} is ${forbidden.code}, a control or bidirectional character`;
      yield { file, id, message, hint: 'Take it out.' };
    }
  },
};
