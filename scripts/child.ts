// Runs child processes, capturing their output or in the terminal.
import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

/** The result of a child process: its exit code (128 + signal number if a signal ended it) and all its output. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** The folder and environment of a child; by default the project's folder and this process's environment. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs this Node with these arguments and captures its output. */
export function runNode(args: readonly string[], surroundings: Surroundings = {}): Promise<Ending> {
  return runProgram(process.execPath, args, surroundings);
}

/** Runs a program and captures its output. A missing program gives exit code 127. */
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

/** Runs this Node in the terminal, forwards signals to it and resolves with its exit code. */
export function handOverToNode(args: readonly string[], surroundings: Surroundings = {}): Promise<number> {
  return endOf(spawn(process.execPath, args, { ...surroundingsOf(surroundings), stdio: 'inherit' }));
}

function surroundingsOf({ cwd, env }: Surroundings) {
  return { cwd, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env } };
}

/** Resolves when the child has ended and its output is complete; if this process is ended, the child is ended first. */
function endOf(child: ChildProcess): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passOn = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  // npm sends a signal only to the shell it started, and the shell dies: becoming an orphan is the only sign.
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
