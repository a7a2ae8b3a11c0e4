// Rules about the characters of any text in any file, applied when a file is read.
import type { Issue } from '../model.ts';
import { judge, type Strings } from './rule.ts';
import { controlCharacter } from './rules/control-character.ts';
import { nfc } from './rules/nfc.ts';
import { storedTypography } from './rules/stored-typography.ts';

/** The rules, for ALL_RULES. */
export const STRING_RULES = [nfc, controlCharacter, storedTypography] as const;

/** Checks the characters of every text in one file. */
export function checkStrings(strings: Strings): readonly Issue[] {
  return judge(STRING_RULES, strings);
}
