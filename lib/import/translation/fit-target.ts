// Makes a translation from outside fit to be stored, or says why it cannot be.
import type { Issue } from '../../model.ts';
import type { Unit } from '../../segment/units.ts';
import { findForbidden } from '../../text/normalise.ts';
import type { TranslatedUnit } from './reader.ts';

type Finding = Pick<Issue, 'rule' | 'severity' | 'message' | 'hint'>;

/**
 * The words as the library stores them: NFC, plain spaces, no white space around them, line breaks in verse alone. "" where
 * the unit says that the paragraph before holds them, `mayBeJoined` and nothing stands there; a finding where they cannot be taken.
 */
export function fitTarget(unit: TranslatedUnit, current: Unit, mayBeJoined: boolean): string | Finding {
  const words = cleaned(unit.target ?? '', current.kind === 'verse');
  if (words === '') return unit.joined ? joined(current, mayBeJoined) : finding('empty', 'info', EMPTY, KEPT);
  const forbidden = findForbidden(words);
  if (forbidden) {
    return finding(
      'control-character',
      'warning',
      `the translation holds ${forbidden.code}`,
      'It is left out. Fix the file.',
    );
  }
  // Programs that fill what nobody translated with the original; a number or a name in Latin letters may well be the same.
  if (words === current.source && /\p{Script=Cyrillic}/u.test(words)) {
    return finding('untranslated', 'warning', 'the translation is the original', 'It is left out.');
  }
  return words;
}

const EMPTY = 'the translation is empty';
const KEPT = 'It is left out; what the library has stays.';

function joined({ target }: Unit, mayBeJoined: boolean): string | Finding {
  if (target) return finding('empty', 'warning', 'the translation is empty, and the library has one', KEPT);
  if (!mayBeJoined) {
    return finding(
      'empty',
      'warning',
      EMPTY,
      'It is left out: "" stands only on a paragraph’s first segment, and not in a text’s first paragraph.',
    );
  }
  return '';
}

function cleaned(text: string, isVerse: boolean): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim();
  return isVerse ? lines : lines.replace(/\s*\n\s*/g, ' ');
}

function finding(rule: string, severity: Issue['severity'], message: string, hint: string): Finding {
  return { rule, severity, message, hint };
}
