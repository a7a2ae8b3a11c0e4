// Reads JSON as in bilara: one flat object that maps keys to translations.
import { parseKey } from '../../../segment/keys.ts';
import { readEntries } from '../json-entries.ts';
import type { TranslatedUnit, TranslationReader } from '../reader.ts';

export const bilara: TranslationReader = {
  format: 'bilara',
  recognises: (text) => /^\s*\{/.test(text),
  read: (text, options) => {
    const units = readEntries(text, options).map(({ key, value, line }): TranslatedUnit => {
      const parsed = parseKey(key);
      return {
        line,
        address: parsed?.address,
        id: parsed?.id,
        source: undefined,
        target: value,
        // The library's own files write it this way; it does not replace an existing translation.
        joined: value === '',
        state: undefined,
        by: undefined,
        madeFrom: undefined,
      };
    });
    return { format: 'bilara', units, notes: [] };
  },
};
