// The issues that reading a file reports, before any rule can check its content.
import type { Severity } from '../model.ts';

export const FILE_FAULTS: readonly {
  readonly code: string;
  readonly severity: Severity;
  readonly explain: string;
}[] = [
  {
    code: 'broken-json',
    severity: 'error',
    explain: 'Every file must be valid JSON in UTF-8. The message gives the line and column of the first error.',
  },
  {
    code: 'duplicate-key',
    severity: 'error',
    explain: 'A key occurs only once in a file. Programs keep one of two equal keys, and a sentence is lost unnoticed.',
  },
  {
    code: 'missing-file',
    severity: 'error',
    explain: 'A work needs a work.json with its metadata.',
  },
  {
    code: 'shape',
    severity: 'error',
    explain:
      'Values have the type that the file format asks for: texts are strings, years are numbers, a level is one of A1 to C2.',
  },
  {
    code: 'unknown-key',
    severity: 'warning',
    explain: 'A key that no file format knows is ignored. It is usually a misspelled one.',
  },
  {
    code: 'unsafe-key',
    severity: 'error',
    explain: 'The key "__proto__" has a special meaning in JavaScript and is not accepted in a file.',
  },
];
