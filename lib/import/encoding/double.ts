// Repairs double encoding: UTF-8 that was read as a single-byte encoding and saved again («РџСЂРёРІРµС‚» is «Привет»).

/** The encodings that UTF-8 is usually mistaken for. */
const MISTAKEN = ['windows-1251', 'windows-1252', 'ibm866', 'koi8-r', 'x-mac-cyrillic'];

const sampleLength = 4000;
const mostRounds = 3;

export interface Repair {
  readonly text: string;
  /** The encoding that the UTF-8 was mistaken for. */
  readonly mistaken: string;
}

/** The text before double encoding, repaired up to three times over; undefined for text without it. */
export function repairDouble(text: string): Repair | undefined {
  let repair: Repair | undefined;
  for (let round = 0; round < mostRounds; round += 1) {
    const current = repair?.text ?? text;
    const mistaken = MISTAKEN.find((encoding) => isDouble(sampleOf(current), encoding));
    if (mistaken === undefined) break;
    repair = { text: undo(current, mistaken), mistaken: repair?.mistaken ?? mistaken };
  }
  return repair;
}

/** Runs of characters above U+007F, with their neighbours. */
function sampleOf(text: string): string {
  const first = text.search(/[\u0080-\u{10FFFF}]/u);
  return first < 0 ? '' : text.slice(first, first + sampleLength);
}

/** Nearly all of a double-encoded text is UTF-8 when encoded again; of other text at most a letter or two. */
function isDouble(sample: string, encoding: string): boolean {
  const before = countHigh(sample);
  if (before < 4 || countInner(sample, encoding) < before * 0.4) return false;
  const undone = undo(sample, encoding);
  const after = countHigh(undone);
  const broken = undone.match(/\uFFFD/g)?.length ?? 0;
  // The sample may end inside a character.
  return after <= before * 0.6 && broken <= 1 + after * 0.03 && after - broken >= 2;
}

/** Characters whose bytes would be continuation bytes in UTF-8. */
function countInner(sample: string, encoding: string): number {
  const byteOf = encoderOf(encoding);
  return Array.from(sample).filter((character) => {
    const byte = byteOf.get(character) ?? 0;
    return byte >= 0x80 && byte < 0xc0;
  }).length;
}

function countHigh(text: string): number {
  return text.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0;
}

function undo(text: string, encoding: string): string {
  const byteOf = encoderOf(encoding);
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const character of text) {
    const byte = character < '\x80' ? character.charCodeAt(0) : byteOf.get(character);
    if (byte === undefined) bytes.push(...encoder.encode(character));
    else bytes.push(byte);
  }
  restoreLost(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** «И» and «Р» end in bytes that many programs turn into "?" and a space; no other letter is possible there. */
function restoreLost(bytes: number[]): void {
  bytes.forEach((byte, index) => {
    if (byte !== 0xd0) return;
    if (bytes[index + 1] === 0x3f) bytes[index + 1] = 0x98;
    if (bytes[index + 1] === 0x20) bytes[index + 1] = 0xa0;
  });
}

const encoders = new Map<string, ReadonlyMap<string, number>>();

function encoderOf(encoding: string): ReadonlyMap<string, number> {
  const known = encoders.get(encoding);
  if (known) return known;
  const high = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  const made = new Map(
    Array.from(new TextDecoder(encoding).decode(high), (character, index) => [character, index + 128]),
  );
  encoders.set(encoding, made);
  return made;
}
