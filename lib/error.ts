// The error class for mistakes that the user can fix: the command line prints it without a stack trace.
import type { Issue } from './model.ts';

/**
 * A user's mistake: `code` for programs, `message` with what happened and where, `hint` with what to do. A usage error
 * without a hint gets the command's usage.
 */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;
  /** The issues of the library's files, if they are the reason. */
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, hint = '', issues: readonly Issue[] = []) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.issues = issues;
  }
}
