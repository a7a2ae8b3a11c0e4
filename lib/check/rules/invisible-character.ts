// invisible-character: nothing stands in a text that nobody can see.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** Zero-width spaces and joiners, soft hyphens and fillers; the joiner that binds emoji, and scripts that need one, are left alone. */
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\u3164\uFFA0]|(?<=[\p{Script=Cyrillic}\p{Script=Latin}])[\u200C\u200D]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

export const invisibleCharacter: ProseRule = {
  code: 'invisible-character',
  severity: 'warning',
  explain:
    'Soft hyphens, zero-width spaces and the like come along when text is copied from a page. They split words for search, for dictionaries and for reading aloud.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const found = INVISIBLE.exec(text);
        return found ? `U+${codeOf(found[0])}, which nobody can see, is character ${found.index + 1}` : undefined;
      },
      'Delete it.',
    ),
  fix: (text) => text.replace(EVERY_INVISIBLE, ''),
};

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
