// The cards' typefaces, read from their npm packages once per process, as WOFF for the drawing library.
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
  ],
  italic: [
    'old-standard-tt-latin-400-italic',
    'old-standard-tt-cyrillic-400-italic',
    'old-standard-tt-latin-ext-400-italic',
    'old-standard-tt-cyrillic-ext-400-italic',
    'literata-greek-400-italic',
  ],
  label: [
    'golos-text-cyrillic-400-normal',
    'golos-text-latin-400-normal',
    'golos-text-latin-ext-400-normal',
    'golos-text-cyrillic-ext-400-normal',
    'old-standard-tt-cyrillic-400-normal',
    'old-standard-tt-latin-400-normal',
    'literata-greek-400-normal',
  ],
};

export const FAMILIES: Families = SUBSETS;

/** Every font file once. Always the same array, since the drawing library parses the fonts of an array once. */
export const FONT_FILES: FontFile[] = [...new Set(Object.values(SUBSETS).flat())].map(readFont);

function readFont(name: string): FontFile {
  const [family] = /^(?:old-standard-tt|golos-text|literata)/.exec(name) ?? [];
  const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(`@fontsource/${family}/files/${name}.woff`));
  return { name, data: new Uint8Array(buffer, byteOffset, byteLength).slice().buffer, weight: 400, style: 'normal' };
}
