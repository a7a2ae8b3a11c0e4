// Measures text with HarfBuzz, the shaper of the drawing library, so that measurements match the drawing.
import { Blob, Buffer, Font, Face as FontFace, shape } from 'harfbuzzjs';
import type { Face } from '#lib/card/design.ts';
import type { Type } from '#lib/card/glyphs.ts';
import { FAMILIES, FONT_FILES } from './fonts.ts';
import { unpackWoff } from './woff.ts';

interface Measured {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly characters: ReadonlySet<number>;
}

/** The number of word widths to cache for each face, since words are repeated. */
const REMEMBERED = 20_000;

const fonts: ReadonlyMap<string, Measured> = new Map(FONT_FILES.map(({ name, data }) => [name, measured(data)]));

/** Metrics of the real typefaces. */
export const type: Type = {
  width: (text, face) => {
    // Word by word: most words are in the cache.
    let width = 0;
    for (const run of text.split(/([ \u00A0])/)) if (run !== '') width += runWidth(run, face);
    return width;
  },
  covers: (character, face) => fontOf(character, face) !== undefined,
};

const widths: Readonly<Record<Face, Map<string, number>>> = { roman: new Map(), italic: new Map(), label: new Map() };

function runWidth(run: string, face: Face): number {
  const known = widths[face].get(run);
  if (known !== undefined) return known;
  let width = 0;
  for (const { font, text } of fontRuns(run, face)) width += shapedWidth(text, font);
  if (widths[face].size >= REMEMBERED) widths[face].clear();
  widths[face].set(run, width);
  return width;
}

/** Splits the run where another font is needed. */
function fontRuns(run: string, face: Face): readonly { readonly font: Measured; text: string }[] {
  const runs: { readonly font: Measured; text: string }[] = [];
  for (const character of run) {
    const font = fontOf(character, face);
    if (!font) throw new Error(`No font of "${face}" has a glyph for ${JSON.stringify(character)}.`);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

function fontOf(character: string, face: Face): Measured | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const name of FAMILIES[face]) {
    const font = fonts.get(name);
    if (font?.characters.has(code)) return font;
  }
  return undefined;
}

function shapedWidth(text: string, { font, unitsPerEm }: Measured): number {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / unitsPerEm;
}

function measured(woff: ArrayBuffer): Measured {
  const face = new FontFace(new Blob(unpackWoff(new Uint8Array(woff)).buffer));
  // Control characters have glyphs in some files, but are never drawn.
  const characters = new Set([...face.collectUnicodes()].filter((code) => code >= 0x20));
  return { font: new Font(face), unitsPerEm: face.upem, characters };
}
