// How every script ends: with an exit code, and with one line where something is the person's to fix.
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

/** One line of what happened and what to do for what a person can fix, the stack for a bug. */
export function explain(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.hint}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
