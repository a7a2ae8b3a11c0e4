// Converts an imported translation to the stored form, or returns why it cannot be stored.
import type { Issue } from '../../model.ts';
import type { Unit } from '../../segment/units.ts';
import { findForbidden } from '../../text/normalise.ts';
import type { TranslatedUnit } from './reader.ts';

type Finding = Pick<Issue, 'rule' | 'severity' | 'message' | 'hint'>;

/**
 * The text as the library stores it: NFC, plain spaces, trimmed, line breaks only in verse. "" if the unit is marked as
 * joined to the paragraph before, `mayBeJoined` is set and there is no translation. A finding if it cannot be stored.
 */
export function fitTarget(unit: TranslatedUnit, current: Unit, mayBeJoined: boolean): string | Finding {
  const words = cleaned(unit.target ?? '', current.kind === 'verse');
  if (words === '') return unit.joined ? joined(current, mayBeJoined) : finding('empty', 'info', EMPTY, KEPT);
  const forbidden = findForbidden(words);
  if (forbidden) {
    return finding(
      'control-character',
      'warning',
      `the translation contains ${forbidden.code}`,
      'It is ignored. Fix the file.',
    );
  }
  // Some programs fill untranslated segments with the original; a number or a name in Latin letters may be the same.
  if (words === current.source && /\p{Script=Cyrillic}/u.test(words)) {
    return finding('untranslated', 'warning', 'the translation is the original', 'It is ignored.');
  }
  return words;
}

const EMPTY = 'the translation is empty';
const KEPT = 'It is ignored; the library keeps its translation.';

function joined({ target }: Unit, mayBeJoined: boolean): string | Finding {
  if (target) return finding('empty', 'warning', 'the translation is empty, and the library has one', KEPT);
  if (!mayBeJoined) {
    return finding(
      'empty',
      'warning',
      EMPTY,
      'It is ignored: "" is only allowed for the first segment of a paragraph other than the first.',
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
