// Pictures of cards on disk, in `.stroka/cards`, up to a size limit; the least recently used are deleted first.
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectPath } from '../paths.ts';
import { writeWhole } from '../write/write-whole.ts';

export interface CardCache {
  /** The picture under a card's path, or undefined. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Stores a picture. A full or read-only disk stores none, which is not an error: the card was drawn. */
  readonly write: (path: string, png: Uint8Array) => Promise<void>;
}

interface CacheOptions {
  readonly folder?: string;
  /** Size limit in bytes. */
  readonly limit?: number;
}

/** Enough for about two thousand cards. */
const LIMIT = 256 * 1024 * 1024;
/** The size left after deleting pictures, so that not every new picture needs another deletion. */
const LEFT_AFTER_CLEARING = 0.9;
/** A requested picture gets a new modification time, but at most once in this many milliseconds. */
const TOUCH_EVERY = 60 * 60 * 1000;

/** A cache that processes can share: files are written atomically, and a deleted picture is drawn again. */
export function openCardCache({ folder = projectPath('.stroka/cards'), limit = LIMIT }: CacheOptions = {}): CardCache {
  const touched = new Map<string, number>();
  let filled: Promise<number> | undefined;
  let clearing: Promise<number> | undefined;

  function touch(path: string): void {
    const now = Date.now();
    if (now - (touched.get(path) ?? 0) < TOUCH_EVERY) return;
    if (touched.size > 10_000) touched.clear();
    touched.set(path, now);
    utimes(join(/* turbopackIgnore: true */ folder, path), now / 1000, now / 1000).catch(() => {});
  }

  async function clearIfFull(added: number): Promise<void> {
    // Counting the folder for the first time includes the new picture.
    filled = filled ? filled.then((size) => size + added) : sizeOf(folder);
    if ((await filled) <= limit) return;
    clearing ??= clear(folder, limit).finally(() => {
      clearing = undefined;
    });
    filled = clearing;
    await clearing;
  }

  return {
    read: async (path) => {
      try {
        const png = await readFile(join(/* turbopackIgnore: true */ folder, path));
        touch(path);
        return png;
      } catch {
        return undefined;
      }
    },
    write: async (path, png) => {
      try {
        const file = join(/* turbopackIgnore: true */ folder, path);
        await mkdir(dirname(file), { recursive: true });
        await writeWhole(file, png);
        touched.set(path, Date.now());
        await clearIfFull(png.length);
      } catch (error) {
        console.error(`A card was drawn but not kept: ${error instanceof Error ? error.message : error}`);
      }
    },
  };
}

interface Kept {
  readonly path: string;
  readonly size: number;
  readonly asked: number;
}

async function sizeOf(folder: string): Promise<number> {
  return (await keptIn(folder)).reduce((sum, { size }) => sum + size, 0);
}

/** Deletes the least recently used pictures; returns the size of the others in bytes. */
async function clear(folder: string, limit: number): Promise<number> {
  const kept = (await keptIn(folder)).sort((a, b) => a.asked - b.asked);
  let size = kept.reduce((sum, file) => sum + file.size, 0);
  for (const file of kept) {
    if (size <= limit * LEFT_AFTER_CLEARING) break;
    await rm(file.path, { force: true });
    size -= file.size;
  }
  return size;
}

async function keptIn(folder: string): Promise<Kept[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { recursive: true, withFileTypes: true });
  const files: Kept[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(/* turbopackIgnore: true */ entry.parentPath, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found) files.push({ path, size: found.size, asked: found.mtimeMs });
  }
  return files;
}
