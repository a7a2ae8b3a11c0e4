// The common frame of scripts: sets the exit code, and prints one line for errors that the user can fix.
import { UserError } from '#lib/error.ts';

/** Runs a script's body, which resolves with the exit code; an error is explained and exits with 1. */
export async function main(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** One line with message and hint for a UserError, the stack for a bug. */
export function explain(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.hint}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
