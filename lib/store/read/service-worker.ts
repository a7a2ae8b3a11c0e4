// The service worker of the running build, as scripts/service-worker.ts has built it.
import { readFile } from 'node:fs/promises';
import { projectPath, WORKER_FILE } from '../paths.ts';

/** Its code. Throws ENOENT if the build is not by `npm run build` or `npm start`. */
export function readServiceWorker(): Promise<string> {
  // next.config.js writes the name of the folder into the code.
  return readFile(projectPath(`${process.env.STROKA_DIST ?? '.next'}/${WORKER_FILE}`), 'utf8');
}
