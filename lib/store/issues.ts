// Issues found while reading, and the error thrown for a list of issues.
import { UserError } from '../error.ts';
import type { Issue } from '../model.ts';

/**
 * Throws UserError `code` with the issues if one of them is an error, not for warnings; `what` begins its message: "The
 * text dama.2".
 */
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

/** The issue for a missing required file; `hint` explains what it should contain. */
export function missingFile(file: string, hint: string): Issue {
  return { rule: 'missing-file', severity: 'error', file, id: '', message: 'the file is missing', hint };
}
