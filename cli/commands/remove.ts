// stroka remove: deletes a work from the library after asking.
import { removeWork } from '#lib/store/write/remove-work.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';
import { isConfirmed } from '../confirm.ts';

export const remove: Command = {
  words: 1,
  flags: ['yes'],
  help: `Deletes the work's folders in content/ and locales/, its entry on the shelf and the aliases that lead to it.

  --yes  do not ask`,
  run: async ({ words: [slug = ''], flags }) => {
    if (
      !flags.has('yes') &&
      !(await isConfirmed(`Delete "${slug}" and its translations?`, `Add --yes to delete "${slug}".`))
    ) {
      console.log('Nothing was deleted.');
      return 1;
    }
    await removeWork(slug);
    console.log(printable(`"${slug}" is deleted.`));
    return 0;
  },
};
