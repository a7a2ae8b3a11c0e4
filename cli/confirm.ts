// Asks a person at the terminal before something is done that cannot be undone.
import { createInterface } from 'node:readline/promises';
import { UserError } from '#lib/error.ts';
import { printable } from '#lib/text/normalise.ts';

/** Whether the answer is yes. Throws UserError "not-confirmed" with `hint` where nobody is there to ask about `what`. */
export async function isConfirmed(question: string, what: string, hint: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UserError('not-confirmed', `Nobody is here to ask whether to ${what}.`, hint);
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await dialogue.question(printable(`${question} [y/N] `));
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    dialogue.close();
  }
}
