// A progress bar on the terminal; prints nothing if the output is not a terminal.

/** The progress of a task: "[#######···] 71 of 98  p7-2". */
export interface Progress {
  readonly step: (done: number, what: string) => void;
  readonly end: () => void;
}

const WIDTH = 30;

export function openProgress(
  total: number,
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> = process.stderr,
): Progress {
  if (!stream.isTTY) return { step: () => {}, end: () => {} };
  return {
    step: (done, what) => stream.write(`\r\u001B[K${bar(done, total)} ${done} of ${total}  ${what}`),
    end: () => stream.write('\r\u001B[K'),
  };
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `[${'#'.repeat(filled)}${'·'.repeat(WIDTH - filled)}]`;
}
