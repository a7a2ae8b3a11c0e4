// Writes bytes atomically: after a crash there is the old file, or none.
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { moveFile } from './atomic.ts';

let count = 0;

/** A temporary file in the same folder is renamed when it is completely on disk. The folder must exist. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  count += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${count}.tmp`);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveFile(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
