// Lists of numbers as short strings of printable characters, which compress well inside JSON.

/** Every printable ASCII character but the quotation mark and the backslash, which JSON would escape. */
const ALPHABET = Array.from({ length: 92 }, (_, index) => String.fromCharCode(35 + index))
  .filter((sign) => sign !== '\\')
  .join('');
/** The first half of the alphabet ends a number, the second half continues it. */
const BASE = 45;

const CODES = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0));
const decoder = new TextDecoder();

const VALUES = new Uint8Array(128);
for (let index = 0; index < ALPHABET.length; index += 1) VALUES[ALPHABET.charCodeAt(index)] = index;

/** Digits of the largest whole number. */
const MOST_DIGITS = 10;

/** Whole numbers from 0, the lowest digits first. */
export function packNumbers(numbers: ArrayLike<number>): string {
  const codes = new Uint8Array(numbers.length * MOST_DIGITS);
  let end = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    let rest = numbers[at] ?? 0;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) codes[end++] = CODES[BASE + (rest % BASE)] ?? 0;
    codes[end++] = CODES[rest] ?? 0;
  }
  return decoder.decode(codes.subarray(0, end));
}

/** The numbers of `packNumbers`. Signs that it does not write are read as some number. */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let [value, unit] = [0, 1];
  for (let at = 0; at < packed.length; at += 1) {
    const digit = VALUES[packed.charCodeAt(at)] ?? 0;
    if (digit >= BASE) {
      value += (digit - BASE) * unit;
      unit *= BASE;
    } else {
      numbers.push(value + digit * unit);
      [value, unit] = [0, 1];
    }
  }
  return numbers;
}

/** How many numbers a string of `packNumbers` has. */
export function countPacked(packed: string): number {
  let count = 0;
  for (let at = 0; at < packed.length; at += 1) if ((VALUES[packed.charCodeAt(at)] ?? 0) < BASE) count += 1;
  return count;
}

/** Ascending numbers as their differences. */
export function packAscending(numbers: ArrayLike<number>): string {
  return packNumbers(Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0)));
}

export function unpackAscending(packed: string): readonly number[] {
  const numbers = unpackNumbers(packed);
  for (let index = 1; index < numbers.length; index += 1)
    numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
  return numbers;
}
