// control-character: stored text has no control or bidirectional characters, which hide or reorder what a reader sees.
import { findForbidden } from '../../text/normalise.ts';
import type { Rule, Strings } from '../rule.ts';

export const controlCharacter: Rule<Strings> = {
  code: 'control-character',
  severity: 'error',
  explain: 'Stored text has no control or bidirectional characters, which hide or reorder what a reader sees.',
  *find({ file, strings }) {
    for (const [id, text] of strings) {
      const forbidden = findForbidden(text);
      if (!forbidden) continue;
      const message = `${forbidden.code}, a control or bidirectional character, is its character ${forbidden.index + 1}`;
      yield { file, id, message, hint: 'Delete it.' };
    }
  },
};
