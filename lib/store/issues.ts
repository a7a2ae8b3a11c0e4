// Issues that reading itself raises, and the error that a list of issues becomes for whoever wanted the data.
import { UserError } from '../error.ts';
import type { Issue } from '../model.ts';

/** Warnings stop nobody. Throws UserError `code` with the issues when one of them is an error; `what` begins its message: "The text dama.2". */
export function refuseErrors(code: string, what: string, issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return;
  const where = first.id === '' ? first.file : `${first.file}:${first.id}`;
  const more = errors.length > 1 ? `, and ${errors.length - 1} more` : '';
  throw new UserError(
    code,
    `${what} has errors: ${where}: ${first.message}${more}.`,
    'Run "npm run stroka -- check" and fix what it reports.',
    errors,
  );
}

/** A file that must be there is not; `hint` says what it should hold. */
export function missingFile(file: string, hint: string): Issue {
  return { rule: 'missing-file', severity: 'error', file, id: '', message: 'the file is missing', hint };
}
