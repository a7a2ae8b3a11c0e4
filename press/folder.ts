// The folder that a site is pressed into: files with their compressed forms, and a record of what was written for which input.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)];

/** Records and host files; a host need not serve it. */
export const RECORDS = '.press';
/** Makes pages 7 % larger than the best quality, 11, in a thirtieth of the time. */
const QUICK = 7;
const TEXT = /\.(?:html|json|xml|txt|css|js|svg|webmanifest|map)$|\/feed$/;

/** The files of one part of the site. */
export interface Part {
  /** Writes a file; one that has these bytes already is left alone. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Records the part as complete and deletes files that an earlier press wrote for it and this one did not. */
  readonly finish: () => Promise<void>;
}

export interface PressFolder {
  /** Whether the part was completely written for this input. */
  readonly isCurrent: (name: string, key: string) => boolean;
  /** Starts a part; `quality` is that of its brotli files, from 0 to 11. */
  readonly open: (name: string, key: string, quality?: number) => Part;
  /** Deletes the files of parts that are no longer in the site. */
  readonly keepOnly: (names: ReadonlySet<string>) => Promise<void>;
  /** Numbers of files written, unchanged and deleted, without compressed forms. */
  readonly tally: { written: number; same: number; deleted: number };
}

interface PartRecord {
  readonly key: string;
  /** File → hash of its content. */
  readonly files: Readonly<Record<string, string>>;
}

/** Opens a folder, which is made if there is none. Files in it that no press has written are left alone. */
export async function openPressFolder(root: string): Promise<PressFolder> {
  const records = await readRecords(join(root, RECORDS));
  // What a killed press has left there is of no use.
  const temporaries = join(root, RECORDS, 'unfinished');
  await rm(temporaries, { recursive: true, force: true });
  await mkdir(temporaries, { recursive: true });
  const tally = { written: 0, same: 0, deleted: 0 };
  const made = new Set<string>();

  async function put(file: string, bytes: Uint8Array): Promise<void> {
    const path = join(root, file);
    const folder = dirname(path);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await replace(path, bytes, temporaries);
  }

  async function remove(file: string): Promise<void> {
    for (const form of isText(file) ? ['', '.br', '.gz'] : ['']) await rm(join(root, file + form), { force: true });
    tally.deleted += 1;
    await removeEmpty(dirname(join(root, file)), root);
  }

  return {
    tally,
    isCurrent: (name, key) => records.get(name)?.key === key,
    open: (name, key, quality = QUICK) => {
      const before = records.get(name)?.files ?? {};
      const files: Record<string, string> = {};
      return {
        write: async (file, bytes) => {
          const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
          files[file] = hash;
          if (before[file] === hash) {
            tally.same += 1;
            return;
          }
          // The compressed forms first: a file without them is written again.
          if (isText(file)) {
            const params = {
              [constants.BROTLI_PARAM_QUALITY]: quality,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            };
            await put(`${file}.br`, await brotli(bytes, { params }));
            await put(`${file}.gz`, await gz(bytes, { level: 9 }));
          }
          await put(file, bytes);
          tally.written += 1;
        },
        finish: async () => {
          const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
          const record: PartRecord = { key, files: sorted };
          records.set(name, record);
          await put(recordOf(name), Buffer.from(`${JSON.stringify(record)}\n`));
          for (const file of Object.keys(before)) if (!(file in files)) await remove(file);
        },
      };
    },
    keepOnly: async (names) => {
      for (const [name, { files }] of records) {
        if (names.has(name)) continue;
        for (const file of Object.keys(files)) await remove(file);
        await rm(join(root, recordOf(name)), { force: true });
        records.delete(name);
      }
    },
  };
}

/** "text/dama.2" → ".press/parts/text/dama.2.json" */
function recordOf(name: string): string {
  return `${RECORDS}/parts/${name}.json`;
}

async function readRecords(folder: string): Promise<Map<string, PartRecord>> {
  const parts = join(folder, 'parts');
  const entries = await readdir(parts, { recursive: true }).catch(() => []);
  const records = new Map<string, PartRecord>();
  for (const entry of entries.filter((name) => name.endsWith('.json')).sort()) {
    // One that cannot be read is written again.
    const record = await readFile(join(parts, entry), 'utf8').then(JSON.parse, () => undefined);
    if (record) records.set(entry.replaceAll('\\', '/').slice(0, -'.json'.length), record);
  }
  return records;
}

function isText(file: string): boolean {
  return TEXT.test(file);
}

let count = 0;

/** A reader finds the old file or the new one. Nothing waits for the disk: what a power cut loses can be pressed again. */
async function replace(path: string, bytes: Uint8Array, temporaries: string): Promise<void> {
  count += 1;
  const temporary = join(temporaries, `${process.pid}-${count}`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function removeEmpty(folder: string, root: string): Promise<void> {
  for (let at = folder; at.length > root.length; at = dirname(at)) {
    const isRemoved = await rmdir(at).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}
