// stroka rename: changes the slug of a work; its old addresses redirect.
import { renameWork } from '#lib/store/write/rename-work.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';

export const rename: Command = {
  words: 2,
  flags: [],
  help: `Renames the work's folders in content/ and locales/ and its entry on the shelf, and adds the old name to
content/aliases.json, so that old addresses redirect to the new ones. Run it again to finish an interrupted rename.`,
  run: async ({ words: [from = '', to = ''] }) => {
    await renameWork(from, to);
    console.log(printable(`"${from}" is now "${to}"; its old addresses redirect to the new ones.`));
    return 0;
  },
};
