// Finishes a picture: tags it as sRGB, and limits its size for messengers.
import sharp from 'sharp';

/** WhatsApp shows no preview pictures above this size in bytes. */
export const HEAVIEST = 300_000;

/** An "sRGB" chunk with the perceptual rendering intent (PNG specification, 11.3.2.5), inserted after the header. */
const SRGB = Uint8Array.of(0, 0, 0, 1, 0x73, 0x52, 0x47, 0x42, 0, 0xae, 0xce, 0x1c, 0xe9);
const HEADER_END = 33;

/** The tagged picture. If it is too large, it is stored with a palette, since it has few colours and many edges. */
export async function finishPng(png: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const light = png.length + SRGB.length <= HEAVIEST ? png : await withPalette(png);
  const finished = new Uint8Array(light.length + SRGB.length);
  finished.set(light.subarray(0, HEADER_END));
  finished.set(SRGB, HEADER_END);
  finished.set(light.subarray(HEADER_END), HEADER_END + SRGB.length);
  return finished;
}

async function withPalette(png: Uint8Array): Promise<Uint8Array> {
  return sharp(png).removeAlpha().png({ palette: true, colours: 256, dither: 0 }).toBuffer();
}
