// Child processes: run one and keep what it says, or hand the terminal to one until it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How a child process ended: its exit code (128 + signal number when a signal ended it) and all it printed. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** Where and with what environment a child runs; the project's folder and this process's environment when left out. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs this Node with these arguments and keeps its output. */
export function runNode(args: readonly string[], surroundings: Surroundings = {}): Promise<Ending> {
  return runProgram(process.execPath, args, surroundings);
}

/** Runs a program and keeps its output. A program that does not exist ends with 127. */
export async function runProgram(
  program: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Ending> {
  const child = spawn(program, args, { ...surroundingsOf(surroundings), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const code = await endOf(child);
  return { code, output };
}

/** Runs this Node in the terminal, passes signals on to it and resolves with its exit code. */
export function handOverToNode(args: readonly string[], surroundings: Surroundings = {}): Promise<number> {
  return endOf(spawn(process.execPath, args, { ...surroundingsOf(surroundings), stdio: 'inherit' }));
}

function surroundingsOf({ cwd, env }: Surroundings) {
  return { cwd, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } };
}

/** Resolves when the child has ended and its output is complete; what ends this process ends the child first. */
function endOf(child: ChildProcess): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  // npm hands a signal to the shell it started, and the shell dies of it alone: becoming an orphan is the only sign.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
  return new Promise((resolve) => {
    const finish = (code: number) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, passOn);
      resolve(code);
    };
    child.once('error', () => finish(127));
    child.once('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
