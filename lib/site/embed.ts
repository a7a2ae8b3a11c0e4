// A passage for other people's pages: a light page of its own in a frame.
import { xmlAttribute } from '../formats/write-xml.ts';

/** Height of the frame, in pixels: room for a paragraph of about sixty words in both languages. */
const HEIGHT = 360;

/** The last part of the address of a passage's page for frames. */
export const EMBED = 'embed';

/** HTML that shows a passage on another page; `link` is the absolute address of the passage's page. */
export function embedCode(link: string, title: string): string {
  return `<iframe src="${xmlAttribute(`${link}/${EMBED}`)}" title="${xmlAttribute(title)}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy"></iframe>`;
}
