// Measures text with HarfBuzz, the shaper of the drawing library, so that measurements match the drawing.
import { Blob, Buffer, Font, Face as FontFace, shape } from 'harfbuzzjs';
import type { Face } from '#lib/card/design.ts';
import type { Type } from '#lib/card/glyphs.ts';
import { FAMILIES, FONT_FILES, fallbackFont, fallbacksFor } from './fonts.ts';
import { unpackWoff } from './woff.ts';

interface Measured {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly characters: ReadonlySet<number>;
}

/** The number of word widths to cache for each face, since words are repeated. */
const REMEMBERED = 20_000;

const fonts = new Map(FONT_FILES.map(({ name, data }) => [name, measured(data)]));

/** Metrics of the real typefaces. */
export const type: Type = {
  width: (text, face) => {
    // Word by word: most words are in the cache.
    let width = 0;
    for (const run of text.split(/([ \u00A0])/)) if (run !== '') width += runWidth(run, face);
    return width;
  },
  covers: (cluster, face) => fontOf(cluster, face) !== undefined,
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
  for (const cluster of clustersOf(run)) {
    const font = fontOf(cluster, face)?.font;
    if (!font) throw new Error(`No font of "${face}" has glyphs for ${JSON.stringify(cluster)}.`);
    const last = runs.at(-1);
    if (last?.font === font) last.text += cluster;
    else runs.push({ font, text: cluster });
  }
  return runs;
}

/** The fallback files that some text of a face needs. */
export function fallbacksOf(text: string, face: Face): ReadonlySet<string> {
  const names = Array.from(clustersOf(text), (cluster) => fontOf(cluster, face)?.name);
  return new Set(names.flatMap((name) => (name === undefined || FAMILIES[face].includes(name) ? [] : [name])));
}

const segmenter = new Intl.Segmenter('ru');

/** Characters with their marks. */
function clustersOf(text: string): Iterable<string> {
  return /[\p{M}\u200D]/u.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : text;
}

/**
 * The font of a cluster, if it has all its characters: the first that has the first one, as the drawing library chooses.
 * Fallbacks are read when one may have it.
 */
function fontOf(cluster: string, face: Face): { readonly name: string; readonly font: Measured } | undefined {
  const codes = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  const [first = 0] = codes;
  const name =
    FAMILIES[face].find((usual) => fonts.get(usual)?.characters.has(first)) ??
    fallbacksFor(first).find((fallback) => fallbackOf(fallback).characters.has(first));
  const font = name === undefined ? undefined : fonts.get(name);
  return name && font && codes.every((code) => font.characters.has(code)) ? { name, font } : undefined;
}

function fallbackOf(name: string): Measured {
  const font = fonts.get(name) ?? measured(fallbackFont(name).data);
  fonts.set(name, font);
  return font;
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
