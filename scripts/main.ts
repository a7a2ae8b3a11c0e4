// How every script ends: with an exit code, and with one line where something is the person's to mend.
import { UserError } from '#lib/error.ts';

/** Runs a script's body, which resolves with the exit code; a UserError is printed as one line and exits with 1. */
export async function main(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`${error.message} ${error.hint}`);
    process.exitCode = 1;
  }
}
