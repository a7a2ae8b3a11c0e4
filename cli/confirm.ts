// Asks the user for confirmation; throws if there is no terminal.
import { createInterface } from 'node:readline/promises';
import { UserError } from '#lib/error.ts';
import { printable } from '#lib/text/normalise.ts';

/** Whether the user confirms. Throws UserError "not-confirmed" with `hint` if standard input is not a terminal. */
export async function isConfirmed(question: string, hint: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UserError('not-confirmed', 'Cannot ask for confirmation: standard input is not a terminal.', hint);
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await dialogue.question(printable(`${question} [y/N] `))).trim());
  } finally {
    dialogue.close();
  }
}
