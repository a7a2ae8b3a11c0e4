// The works that a command processes: the given ones, or all.
import { UserError } from '../../error.ts';
import { workFolders } from '../folders.ts';

/**
 * Slugs in the given order, or all works in alphabetical order. Throws UserError "no-work" for a work that does not
 * exist.
 */
export async function askedWorks(asked: readonly string[] | undefined): Promise<readonly string[]> {
  const works = await workFolders();
  const unknown = asked?.find((work) => !works.includes(work));
  if (unknown === undefined) return asked ?? works;
  throw new UserError('no-work', `There is no work "${unknown}".`, '"npm run stroka -- list" lists the works.');
}
