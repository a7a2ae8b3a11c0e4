// nfc: stored text is in Unicode normalization form NFC, so that equal texts are equal bytes.
import { isNfc } from '../../text/normalise.ts';
import type { Rule, Strings } from '../rule.ts';

export const nfc: Rule<Strings> = {
  code: 'nfc',
  severity: 'error',
  explain: 'Stored text is in Unicode normalization form NFC, so that equal texts are equal bytes.',
  *find({ file, strings }) {
    for (const [id, text] of strings) {
      if (!isNfc(text))
        yield { file, id, message: 'the text is not in Unicode normalization form NFC', hint: 'Normalise it to NFC.' };
    }
  },
};
