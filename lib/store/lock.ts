// One writer at a time: a lock that names its process, so that nobody waits for one that is dead.
import { mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../error.ts';
import { libraryPath } from './paths.ts';
import { isAbsence } from './read/files.ts';

const LOCK_FILE = '.stroka/lock';

const patience = 10_000;
const pause = 25;

/**
 * Runs `task` while no other process holds the library's lock. A link is made whole or not at all, with the name of its
 * process in it; one of a dead process is taken away. Throws UserError "busy" when the holder does not let go, and
 * "unwritable" when the disk does not take what is written.
 */
export async function withLock<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await withLink(task);
  } catch (error) {
    throw unwritable(error) ?? error;
  }
}

async function withLink<Result>(task: () => Promise<Result>): Promise<Result> {
  const path = libraryPath(LOCK_FILE);
  await mkdir(dirname(path), { recursive: true });
  const deadline = Date.now() + patience;
  while (!(await isTaken(path))) {
    const holder = await holderOf(path);
    if (holder !== undefined && !isAlive(holder)) await takeAway(path, holder);
    else if (Date.now() > deadline) throw busy(path, holder);
    else await setTimeout(pause);
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

/** Whether the lock is ours now. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await symlink(String(process.pid), path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<string | undefined> {
  try {
    return await readlink(path);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

function isAlive(holder: string): boolean {
  try {
    return process.kill(Number(holder), 0);
  } catch (error) {
    // A process of another user answers too, by refusing.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Of two that find a dead lock one moves it; what was moved is looked at again, lest it be the other's new one. */
async function takeAway(path: string, holder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isAbsence(error)) return;
    throw error;
  }
  if ((await holderOf(aside)) === holder) await rm(aside, { force: true });
  else await rename(aside, path);
}

function busy(path: string, holder: string | undefined): UserError {
  return new UserError(
    'busy',
    `Another command (process ${holder}) is writing to the library.`,
    `Wait until it ends and try again. If it is not running, delete ${path}.`,
  );
}

const refusals: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['may not be written to by you', 'See who owns that folder.'],
  EPERM: ['may not be written to by you', 'See who owns that folder.'],
  EROFS: ['lies on a disk that can only be read', 'Let STROKA_LIBRARY name another folder.'],
  ENOSPC: ['has no room left on its disk', 'Nothing has changed: make room, and run the command again.'],
  EDQUOT: ['has no room left on its disk', 'Nothing has changed: make room, and run the command again.'],
  ENOTDIR: ['is no folder, or is none at some point', 'Let STROKA_LIBRARY name a folder.'],
};

/** What a person can do something about. */
function unwritable(error: unknown): UserError | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const [reason, hint] = refusals[String(error.code)] ?? [];
  if (reason === undefined || hint === undefined) return undefined;
  return new UserError('unwritable', `The library in ${libraryPath('')} ${reason}.`, hint);
}
