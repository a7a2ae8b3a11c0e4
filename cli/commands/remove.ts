// stroka remove: takes a work out of the library, when a person says yes.
import { createInterface } from 'node:readline/promises';
import { UserError } from '#lib/error.ts';
import { removeWork } from '#lib/store/remove-work.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';

export const remove: Command = {
  summary: 'delete a work and its translations',
  usage: 'WORK [--yes]',
  words: 1,
  flags: ['yes'],
  help: `Deletes the work's folders in content/ and locales/, its place on the shelf and the old names that lead to it.

  --yes  do not ask`,
  run: async ({ words: [slug = ''], flags }) => {
    if (!flags.has('yes') && !(await isConfirmed(slug))) {
      console.log('Nothing was deleted.');
      return 1;
    }
    await removeWork(slug);
    console.log(printable(`"${slug}" is deleted.`));
    return 0;
  },
};

async function isConfirmed(slug: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UserError(
      'not-confirmed',
      'Nobody is here to ask whether to delete it.',
      `Add --yes to delete "${slug}".`,
    );
  }
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await dialogue.question(printable(`Delete "${slug}" and its translations? [y/N] `));
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    dialogue.close();
  }
}
