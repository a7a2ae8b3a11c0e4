// The progress bar redraws itself on a terminal, and prints nothing to files and pipes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openProgress } from './progress.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) > 0 };
}

test('shows progress on one line of a terminal', () => {
  const terminal = stream(true);
  const progress = openProgress(4, terminal);
  progress.step(1, 'p1');
  progress.step(4, 'p2');
  progress.end();
  assert.match(terminal.written[0] ?? '', /^\r\S*\[#{8}·{22}\] 1 of 4 {2}p1$/u);
  assert.match(terminal.written[1] ?? '', /\[#{30}\] 4 of 4 {2}p2$/);
  assert.ok(terminal.written.every((text) => !text.includes('\n')));
});

test('prints nothing elsewhere', () => {
  const file = stream(false);
  const progress = openProgress(4, file);
  progress.step(1, 'p1');
  progress.end();
  assert.deepEqual(file.written, []);
});
