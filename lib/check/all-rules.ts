// Every rule of the check in alphabetical order, for the documentation and for settings that name rules.

import { FILE_FAULTS } from './file-faults.ts';
import { LIBRARY_RULES } from './library.ts';
import { PROOFREADING_RULES } from './proofread.ts';
import type { Rule } from './rule.ts';
import { STRING_RULES } from './strings.ts';
import { TEXT_RULES, WORK_RULES } from './structure.ts';

/** Every code that an issue may have. */
export const ALL_RULES: readonly Pick<Rule<never>, 'code' | 'severity' | 'explain'>[] = [
  ...TEXT_RULES,
  ...STRING_RULES,
  ...WORK_RULES,
  ...PROOFREADING_RULES,
  ...LIBRARY_RULES,
  ...FILE_FAULTS,
].toSorted((one, other) => (one.code < other.code ? -1 : 1));
