// invisible-character: a text has no invisible characters.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** Zero-width spaces and joiners, soft hyphens and fillers; not the joiner in emoji and in scripts that need it. */
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\u3164\uFFA0]|(?<=[\p{Script=Cyrillic}\p{Script=Latin}])[\u200C\u200D]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

export const invisibleCharacter: ProseRule = {
  code: 'invisible-character',
  severity: 'warning',
  explain:
    'Soft hyphens, zero-width spaces and similar characters are copied along with text from a page. They split words for search, dictionaries and screen readers.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const found = INVISIBLE.exec(text);
        return found ? `character ${found.index + 1} is invisible: U+${codeOf(found[0])}` : undefined;
      },
      'Delete it.',
    ),
  fix: (text) => text.replace(EVERY_INVISIBLE, ''),
};

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
