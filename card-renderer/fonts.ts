// The cards' typefaces, read from their npm packages as WOFF for the drawing library: the usual ones once per process,
// and fallbacks for other scripts and signs when a card needs them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face } from '#lib/card/design.ts';
import type { Families } from '#lib/card/tree.ts';

/** A font file with a unique name: two files with the same name would hide each other's glyphs. */
export interface FontFile {
  readonly name: string;
  readonly data: ArrayBuffer;
  readonly weight: 400;
  readonly style: 'normal';
}

const require = createRequire(import.meta.url);

/** Subsets in the order of look-up, the most frequent alphabet first; the last ones are fallbacks. */
const SUBSETS: Readonly<Record<Face, readonly string[]>> = {
  roman: [
    'old-standard-tt-cyrillic-400-normal',
    'old-standard-tt-latin-400-normal',
    'old-standard-tt-cyrillic-ext-400-normal',
    'old-standard-tt-latin-ext-400-normal',
    'literata-greek-400-normal',
    'literata-greek-ext-400-normal',
  ],
  italic: [
    'old-standard-tt-latin-400-italic',
    'old-standard-tt-cyrillic-400-italic',
    'old-standard-tt-latin-ext-400-italic',
    'old-standard-tt-cyrillic-ext-400-italic',
    'literata-greek-400-italic',
    'literata-greek-ext-400-italic',
  ],
  label: [
    'golos-text-cyrillic-400-normal',
    'golos-text-latin-400-normal',
    'golos-text-latin-ext-400-normal',
    'golos-text-cyrillic-ext-400-normal',
    'old-standard-tt-cyrillic-400-normal',
    'old-standard-tt-latin-400-normal',
    'literata-greek-400-normal',
    'literata-greek-ext-400-normal',
  ],
};

export const FAMILIES: Families = SUBSETS;

/** Every usual font file once. Always the same array, since the drawing library parses the fonts of an array once. */
export const FONT_FILES: FontFile[] = [...new Set(Object.values(SUBSETS).flat())].map(readFont);

/** Typefaces for what the others lack, in the order of look-up: Hebrew, rare letters, mathematics, East Asia and signs, emoji. */
const FALLBACKS = [
  '@fontsource/noto-serif-hebrew',
  '@fontsource/noto-serif',
  '@fontsource/noto-sans-math',
  '@fontsource/cactus-classical-serif',
  '@fontsource/noto-emoji',
];

/** The names of the fallback files whose declared range has a character. */
export function fallbacksFor(code: number): readonly string[] {
  return fallbackRanges()
    .filter(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to))
    .map(({ name }) => name);
}

const read = new Map<string, FontFile>();

/** A fallback file by its name, read once. */
export function fallbackFont(name: string): FontFile {
  const font = read.get(name) ?? readFont(name);
  read.set(name, font);
  return font;
}

interface FallbackRange {
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Arrows and operators, letters as symbols. */
const MATHEMATICS = [
  [0x2000, 0x2bff],
  [0x1d400, 0x1d7ff],
] as const;

let declared: readonly FallbackRange[] | undefined;

/** The subsets of the fallbacks, as their packages declare them. */
function fallbackRanges(): readonly FallbackRange[] {
  declared ??= FALLBACKS.flatMap((packageName): readonly FallbackRange[] => {
    const family = packageName.slice('@fontsource/'.length);
    const subsets: Readonly<Record<string, string>> = JSON.parse(
      readFileSync(require.resolve(`${packageName}/unicode.json`), 'utf8'),
    );
    const found = Object.entries(subsets).map(([subset, range]) => ({
      name: `${family}-${subset.replace(/[[\]]/g, '')}-400-normal`,
      ranges: range.split(',').map(parseRange),
    }));
    // The numbered files of emoji divide sequences; another one has them all.
    if (family === 'noto-emoji')
      return [{ name: 'noto-emoji-emoji-400-normal', ranges: found.flatMap(({ ranges }) => ranges) }];
    // Its one file has all signs of mathematics, and declares only Latin letters.
    if (family === 'noto-sans-math') return found.map(({ name }) => ({ name, ranges: MATHEMATICS }));
    return found;
  });
  return declared;
}

/** "U+0590-05FF" */
function parseRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function readFont(name: string): FontFile {
  const [, family] = /^(.+?)-(?:[a-z]+(?:-ext)?|\d+)-400-(?:normal|italic)$/.exec(name) ?? [];
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(`@fontsource/${family}/files/${name}.woff`));
  return { name, data: new Uint8Array(buffer, byteOffset, byteLength).slice().buffer, weight: 400, style: 'normal' };
}
