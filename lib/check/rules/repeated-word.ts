// repeated-word: the same word twice in a row.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const TWICE = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}[\p{L}\p{M}’]{0,40}) +\1(?![\p{L}\p{M}\p{N}’'-])/giu;
/** Words that are often doubled on purpose. */
const MEANT: Readonly<Record<string, ReadonlySet<string>>> = {
  ru: new Set(
    'да нет ну ха хи хе хо ой ах ох эй тик так туда всё все очень ля бла тра стук кап кар кря гав мяу му'.split(' '),
  ),
  en: new Set(
    'had that no yes ha ho hee oh ah hey well now there very so bye night knock tick tut blah la cluck quack many long far on'.split(
      ' ',
    ),
  ),
};

export const repeatedWord: ProseRule = {
  code: 'repeated-word',
  severity: 'warning',
  explain:
    'A word twice in a row («что что», "the the") is usually left over from editing. Words that are doubled on purpose («да да», "had had", "that that") and names are not reported.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const word = repeated(text, prose.lang);
        return word === undefined ? undefined : `"${word}" occurs twice in a row`;
      },
      'Delete one of them.',
    ),
};

function repeated(text: string, lang: string): string | undefined {
  for (const [all, word = ''] of text.matchAll(TWICE)) {
    const second = all.slice(-word.length);
    const isName = /^\p{Lu}/u.test(second);
    if (!isName && !MEANT[lang]?.has(word.toLowerCase())) return word;
  }
  return undefined;
}
