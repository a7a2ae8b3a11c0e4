// bench/RESULTS.md: a section for each benchmark, replaced when the benchmark is run with --write.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';

const FILE = 'bench/RESULTS.md';

/** Puts a benchmark's section in place of the one between its marks, or at the end where there is none yet. */
export async function writeResult(name: string, section: string): Promise<void> {
  const old = await readFile(FILE, 'utf8').catch(() => '# What was measured\n');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const block = `${start}\n${section.trim()}\n${end}`;
  const [from, to] = [old.indexOf(start), old.indexOf(end)];
  const isThere = from >= 0 && to > from;
  await writeFile(
    FILE,
    isThere ? old.slice(0, from) + block + old.slice(to + end.length) : `${old.trimEnd()}\n\n${block}\n`,
  );
}

/** The machine in a line: figures of two machines are not to be compared. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** The middle value; of an even number of values, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
