// control-character: stored text has no control or bidirectional characters, which hide or reorder text.
import { findForbidden } from '../../text/normalise.ts';
import type { Rule, Strings } from '../rule.ts';

export const controlCharacter: Rule<Strings> = {
  code: 'control-character',
  severity: 'error',
  explain: 'Stored text has no control or bidirectional characters, which hide or reorder the text on the page.',
  *find({ file, strings }) {
    for (const [id, text] of strings) {
      const forbidden = findForbidden(text);
      if (!forbidden) continue;
      const message = `character ${forbidden.index + 1} is ${forbidden.code}, a control or bidirectional character`;
      yield { file, id, message, hint: 'Delete it.' };
    }
  },
};
