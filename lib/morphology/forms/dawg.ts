// A graph of words as dawgdic stores it (Yata's double array), read where it lies: nothing is unpacked.

/** The graph: a unit for each node, and a guide with the labels of its first child and of its next sibling. */
export interface Dawg {
  readonly units: Uint32Array;
  readonly guide: Uint8Array;
}

export const ROOT = 0;
/** Where no node is. */
export const MISSING = -1;

/** Reads a file of dawgdic: the number of units, the units, the number of pairs of the guide, the pairs. The bytes are used, not copied. */
export function readDawg(bytes: ArrayBuffer): Dawg {
  const view = new DataView(bytes);
  const count = view.getUint32(0, true);
  const pairs = view.getUint32(4 + count * 4, true);
  return { units: new Uint32Array(bytes, 4, count), guide: new Uint8Array(bytes, 8 + count * 4, pairs * 2) };
}

const IS_LEAF = 0x80000000;
const HAS_LEAF = 0x100;
const IS_EXTENDED = 0x200;

/** The child of a node by its label, or MISSING. */
export function follow({ units }: Dawg, node: number, label: number): number {
  const child = node ^ offsetOf(units[node] ?? 0) ^ label;
  const unit = units[child];
  return unit !== undefined && (unit & (IS_LEAF | 0xff)) === label ? child : MISSING;
}

function offsetOf(unit: number): number {
  return (unit >>> 10) << ((unit & IS_EXTENDED) >>> 6);
}

/** The number that is stored at a node, or MISSING. */
export function valueAt({ units }: Dawg, node: number): number {
  const unit = units[node] ?? 0;
  return (unit & HAS_LEAF) === 0 ? MISSING : (units[node ^ offsetOf(unit)] ?? 0) & ~IS_LEAF;
}

/** The node at which a text ends that begins at `node`, or MISSING. */
export function followText(dawg: Dawg, node: number, text: string): number {
  let at = node;
  for (let index = 0; index < text.length && at !== MISSING; index += 1) {
    const label = labelOf(text.charCodeAt(index));
    at = label === 0 ? MISSING : follow(dawg, at, label);
  }
  return at;
}

/** Calls `visit` with every form that is `text` but for an ё instead of an е, the nearest first, and with the node at which it ends. */
export function findSpellings(dawg: Dawg, text: string, visit: (form: string, node: number) => void): void {
  walk(dawg, text, 0, ROOT, visit);
}

function walk(
  dawg: Dawg,
  form: string,
  start: number,
  from: number,
  visit: (form: string, node: number) => void,
): void {
  let node = from;
  for (let index = start; index < form.length; index += 1) {
    const code = form.charCodeAt(index);
    const label = labelOf(code);
    if (label === 0) return;
    const next = follow(dawg, node, label);
    if (code === YE) {
      if (next !== MISSING) walk(dawg, form, index + 1, next, visit);
      const other = follow(dawg, node, YO_LABEL);
      if (other !== MISSING) walk(dawg, `${form.slice(0, index)}ё${form.slice(index + 1)}`, index + 1, other, visit);
      return;
    }
    if (next === MISSING) return;
    node = next;
  }
  visit(form, node);
}

const YE = 'е'.charCodeAt(0);
const YO = 'ё'.charCodeAt(0);
const YO_LABEL = 0xb8;

/** The byte of a letter in Windows-1251; 0 for what no word has. */
function labelOf(code: number): number {
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  if (code >= 0x20 && code < 0x80) return code;
  return code === YO ? YO_LABEL : 0;
}

const SEPARATOR = 1;

/**
 * Calls `visit` with each record that is stored behind a word which ends at `node`: numbers of two bytes each, a byte in two labels. The
 * array is the same for all.
 */
export function visitRecords(dawg: Dawg, node: number, visit: (record: readonly number[]) => void): void {
  const start = follow(dawg, node, SEPARATOR);
  if (start !== MISSING) collect(dawg, start, 0, visit);
}

const labels: number[] = [];
const record: number[] = [];

function collect(dawg: Dawg, node: number, depth: number, visit: (record: readonly number[]) => void): void {
  if (valueAt(dawg, node) !== MISSING) {
    for (let at = 0; at + 1 < depth; at += 2)
      record[at >> 1] = (((labels[at] ?? 0) ^ 1) << 6) + ((labels[at + 1] ?? 0) >> 1);
    visit(record);
  }
  let label = dawg.guide[2 * node] ?? 0;
  while (label !== 0) {
    const child = follow(dawg, node, label);
    if (child === MISSING) return;
    labels[depth] = label;
    collect(dawg, child, depth + 1, visit);
    label = dawg.guide[2 * child + 1] ?? 0;
  }
}
