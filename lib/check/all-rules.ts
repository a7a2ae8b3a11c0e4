// Every rule of the check in alphabetical order, for the documentation and for settings that name rules.

import { fileFaults } from './file-faults.ts';
import { libraryRules } from './library.ts';
import { proofreadingRules } from './proofread.ts';
import type { Rule } from './rule.ts';
import { stringRules } from './strings.ts';
import { textRules, workRules } from './structure.ts';

/** Every code that an issue may have. */
export const allRules: readonly Pick<Rule<never>, 'code' | 'severity' | 'explain'>[] = [
  ...textRules,
  ...stringRules,
  ...workRules,
  ...proofreadingRules,
  ...libraryRules,
  ...fileFaults,
].toSorted((one, other) => (one.code < other.code ? -1 : 1));
