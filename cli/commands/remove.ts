// stroka remove: takes a work out of the library, when a person says yes.
import { removeWork } from '#lib/store/write/remove-work.ts';
import { printable } from '#lib/text/normalise.ts';
import type { Command } from '../command.ts';
import { isConfirmed } from '../confirm.ts';

export const remove: Command = {
  words: 1,
  flags: ['yes'],
  help: `Deletes the work's folders in content/ and locales/, its place on the shelf and the old names that lead to it.

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
