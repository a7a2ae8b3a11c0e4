// The one error class that is a person's to fix: the command line prints it without a stack.
import type { Issue } from './model.ts';

/** A person's mistake: `code` for programs, `message` for what happened and where, `hint` for what to do; a usage error without a hint gets the command's usage. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;
  /** What is wrong with the library's files, when that is the reason. */
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, hint = '', issues: readonly Issue[] = []) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.issues = issues;
  }
}
