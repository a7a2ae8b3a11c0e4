// Runs a function of the library in a process that is killed while it runs, to see the state after a crash.
import { spawnSync } from 'node:child_process';

/**
 * Imported first: the process is killed just before its n-th rename or deletion, the operations that change a library's
 * state.
 */
export const KILLER = `
import sync from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.CHANGES);
for (const [module, name] of [[fs, 'rename'], [fs, 'rm'], [sync, 'renameSync'], [sync, 'rmSync']]) {
  const change = module[name];
  module[name] = (...args) => (left-- > 0 ? change(...args) : process.kill(process.pid, 'SIGKILL'));
}
syncBuiltinESMExports();
`;

/**
 * Calls `verb` of a module of the library with a number of allowed changes; resolves with whether it was killed before
 * its end.
 */
export function runWithChanges(module: string, verb: string, args: readonly unknown[], changes: number): boolean {
  const code = `import { ${verb} } from '${module}'; await ${verb}(...${JSON.stringify(args)});`;
  const killer = `data:text/javascript,${encodeURIComponent(KILLER)}`;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', killer, '--input-type=module', '-e', code],
    {
      env: { ...process.env, CHANGES: String(changes) },
      encoding: 'utf8',
    },
  );
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal !== null;
}
