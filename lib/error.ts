// The one error class that is a person's to fix: the command line prints it without a stack.
import type { Issue } from './model.ts';

/** What a person gets wrong: `code` for programs, `message` for what happened and where, `hint` for what to do. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;
  /** What is wrong with the library's files, when that is the reason. */
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, hint: string, issues: readonly Issue[] = []) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
    this.issues = issues;
  }
}
