// Faults of a file that are found while it is read, before a rule can check its contents.
import type { Severity } from '../model.ts';

export const FILE_FAULTS: readonly {
  readonly code: string;
  readonly severity: Severity;
  readonly explain: string;
}[] = [
  {
    code: 'broken-json',
    severity: 'error',
    explain: 'Every file is JSON in UTF-8. The message names the line and the column where reading it came to an end.',
  },
  {
    code: 'duplicate-key',
    severity: 'error',
    explain: 'A key stands once in a file. Of two, programs keep the one or the other, and a sentence is lost unseen.',
  },
  {
    code: 'missing-file',
    severity: 'error',
    explain: 'A work has a work.json; without it nothing is known of it.',
  },
  {
    code: 'shape',
    severity: 'error',
    explain: 'A file holds what its place asks for: texts are texts, years are numbers, a level is one of A1 to C2.',
  },
  {
    code: 'unknown-key',
    severity: 'warning',
    explain: 'A key that nothing reads is a misspelled one more often than not; it is passed over.',
  },
  {
    code: 'unsafe-key',
    severity: 'error',
    explain: 'The key "__proto__" means something to JavaScript itself and is not accepted from a file.',
  },
];
