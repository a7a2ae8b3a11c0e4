// look-alike: a word is written in one alphabet.
import { findMixedWords, repairMixedWords } from '../../text/look-alikes.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

export const lookAlike: ProseRule = {
  code: 'look-alike',
  severity: 'warning',
  explain:
    'A Latin "c" in a Russian word, or a Cyrillic «а» in an English one, looks right but is wrong: search, dictionaries and screen readers do not recognise the word.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const [mixed] = findMixedWords(text);
        return mixed && `"${mixed.word}" mixes Latin and Cyrillic letters`;
      },
      'Write the word in one alphabet.',
    ),
  fix: repairMixedWords,
};
