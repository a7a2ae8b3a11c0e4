// stroka rename: another slug for a work; its old addresses redirect.
import { renameWork } from '#lib/store/write/rename-work.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';

export const rename: Command = {
  words: 2,
  flags: [],
  help: `Renames the work's folders in content/ and locales/, its place on the shelf, and remembers the old name in
content/aliases.json, so that old addresses lead to the new ones. Interrupted, the same rename again finishes it.`,
  run: async ({ words: [from = '', to = ''] }) => {
    await renameWork(from, to);
    console.log(printable(`"${from}" is now "${to}"; its old addresses lead to the new ones.`));
    return 0;
  },
};
