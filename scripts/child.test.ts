// Child processes: output, exit codes, and that they do not outlive their parent.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { runNode, runProgram } from './child.ts';

test('keeps both streams and the exit code', async () => {
  const ending = await runNode(['--eval', 'console.log("out"); console.error("err"); process.exitCode = 3']);
  assert.equal(ending.code, 3);
  assert.deepEqual(ending.output.trim().split('\n').sort(), ['err', 'out']);
});

test('a signal ends with 128 and its number, a missing program with 127', async () => {
  assert.equal((await runNode(['--eval', 'process.kill(process.pid, "SIGTERM")'])).code, 143);
  assert.equal((await runProgram('no-such-program', [])).code, 127);
});

const parent = `
  import { handOverToNode } from ${JSON.stringify(new URL('./child.ts', import.meta.url).href)};
  process.exitCode = await handOverToNode(['--eval', 'console.log(process.pid); setInterval(() => {}, 1000)']);`;

test('a signal to the parent ends the child, whose exit code is returned', { timeout: 10_000 }, async () => {
  const started = spawn(process.execPath, ['--input-type=module', '--eval', parent]);
  const [pid] = await once(started.stdout, 'data');
  started.kill('SIGTERM');
  const [code] = await once(started, 'close');
  assert.equal(code, 143);
  assert.throws(() => process.kill(Number(pid), 0), { code: 'ESRCH' });
});

test('a child ends when its shell is killed by a signal', { timeout: 10_000 }, async () => {
  const shell = spawn('sh', ['-c', `"$0" --input-type=module --eval "$1"; :`, process.execPath, parent]);
  const [pid] = await once(shell.stdout, 'data');
  shell.kill('SIGTERM');
  // The pipe closes when the last process that has it open has ended.
  await once(shell, 'close');
  assert.throws(() => process.kill(Number(pid), 0), { code: 'ESRCH' });
});
