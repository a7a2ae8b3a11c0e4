// Rules about the characters of any text in any file. Reading a file applies them.
import type { Issue } from '../model.ts';
import { judge, type Strings } from './rule.ts';
import { controlCharacter } from './rules/control-character.ts';
import { nfc } from './rules/nfc.ts';
import { storedTypography } from './rules/stored-typography.ts';

/** The rules, for the list of all rules. */
export const STRING_RULES = [nfc, controlCharacter, storedTypography] as const;

/** Checks the characters of every text in one file. */
export function checkStrings(strings: Strings): readonly Issue[] {
  return judge(STRING_RULES, strings);
}
