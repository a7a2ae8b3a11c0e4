// Answers of paid providers, in `.stroka/translations`: each in its own file, written atomically.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectPath } from '../paths.ts';
import { isAbsence } from '../read/files.ts';
import { parseJson } from '../read/json.ts';
import { writeWhole } from '../write/write-whole.ts';

export interface AnswerCache {
  /** The answer stored under a key of hexadecimal digits, or undefined. */
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
}

/** Nothing is ever deleted, since answers are paid for. Other processes may use the cache at the same time. */
export function openAnswerCache(folder = projectPath('.stroka/translations')): AnswerCache {
  const pathOf = (key: string) => join(/* turbopackIgnore: true */ folder, key.slice(0, 2), `${key.slice(2)}.json`);
  return {
    read: async (key) => {
      try {
        const { value } = parseJson(await readFile(pathOf(key), 'utf8'));
        return typeof value === 'string' && value !== '' ? value : undefined;
      } catch (error) {
        if (isAbsence(error)) return undefined;
        throw error;
      }
    },
    write: async (key, text) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, Buffer.from(JSON.stringify(text)));
    },
  };
}
