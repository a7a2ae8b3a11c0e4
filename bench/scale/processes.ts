// How much memory a process and its children take.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Resident memory of a process and all its descendants, bytes. Pages that they share count in each. */
export async function residentMemory(root: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  // Parents have lower numbers than children but where numbers wrapped around: two passes serve in practice.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [pid = 0, parent = 0] of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.reduce((sum, [pid = 0, , rss = 0]) => (family.has(pid) ? sum + rss * 1024 : sum), 0);
}

/** Samples the memory of a process and its children five times a second; `stop` gives the peak, bytes. */
export function watchMemory(pid: number): { readonly stop: () => number } {
  let peak = 0;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await residentMemory(pid).catch(() => 0));
  }, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
