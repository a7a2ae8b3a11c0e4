// What is written into the text while it is printed.

type Write = () => () => void;

const writers: Write[] = [];
/** What removes the present writings, while the page is being printed. */
let erasers: (() => void)[] | undefined;

/**
 * Calls `write` before the page is printed, and the function that it returns afterwards, until the returned function is called. Several writings
 * are removed in reverse order, so that each finds the text as it left it.
 */
export function onPaper(write: Write): () => void {
  const paper = matchMedia('print');
  const turn = () => (paper.matches ? writeAll() : eraseAll());
  if (writers.length === 0) {
    addEventListener('beforeprint', writeAll);
    addEventListener('afterprint', eraseAll);
  }
  paper.addEventListener('change', turn);
  writers.push(write);
  if (erasers) erasers.push(write());
  else turn();
  return () => {
    const isWritten = erasers !== undefined;
    eraseAll();
    paper.removeEventListener('change', turn);
    writers.splice(writers.indexOf(write), 1);
    if (isWritten) writeAll();
  };
}

function writeAll(): void {
  erasers ??= writers.map((write) => write());
}

function eraseAll(): void {
  for (const erase of erasers?.toReversed() ?? []) erase();
  erasers = undefined;
}
