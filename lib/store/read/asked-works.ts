// The works that a command is to go over: those it was given, or all of them.
import { UserError } from '../../error.ts';
import { workFolders } from '../folders.ts';

/** Slugs in the order they were asked for, or of all works in the order of the alphabet. Throws UserError "no-work" for one that does not exist. */
export async function askedWorks(asked: readonly string[] | undefined): Promise<readonly string[]> {
  const works = await workFolders();
  const unknown = asked?.find((work) => !works.includes(work));
  if (unknown === undefined) return asked ?? works;
  throw new UserError('no-work', `There is no work "${unknown}".`, '"npm run stroka -- list" lists the works.');
}
