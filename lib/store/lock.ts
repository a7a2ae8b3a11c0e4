// A lock for one writer at a time. It names its process, so that the lock of a dead process can be removed.
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
 * Runs `task` while this process holds the library's lock. The lock is a symbolic link, created atomically, with the
 * process id as its target; the lock of a dead process is removed. Throws UserError "busy" if the holder does not
 * release it, and "unwritable" if the disk cannot be written to.
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

/** Whether this process has got the lock. */
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
    // A process of another user exists too: it refuses the signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * If two processes find a dead lock, one moves it. The moved link is checked again, in case it is the other's new lock.
 */
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
  EACCES: ['is not writable for you', 'Check who owns that folder.'],
  EPERM: ['is not writable for you', 'Check who owns that folder.'],
  EROFS: ['is on a read-only disk', 'Set STROKA_LIBRARY to another folder.'],
  ENOSPC: ['is on a full disk', 'Nothing was changed. Free some space and run the command again.'],
  EDQUOT: ['is over your disk quota', 'Nothing was changed. Free some space and run the command again.'],
  ENOTDIR: ['is not a folder', 'Set STROKA_LIBRARY to a folder.'],
};

/** The error for failures that the user can fix. */
function unwritable(error: unknown): UserError | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const [reason, hint] = refusals[String(error.code)] ?? [];
  if (reason === undefined || hint === undefined) return undefined;
  return new UserError('unwritable', `The library in ${libraryPath('')} ${reason}.`, hint);
}
