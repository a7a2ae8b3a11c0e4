// What a reader takes along of a passage: its text with the source, and the link that leads back to it.
import type { Passage } from '../page/passages.ts';

/** Where passages come from. */
export interface Origin {
  /** Path of the text's page. */
  readonly path: string;
  /** Author and title. */
  readonly citation: string;
}

/** The address of the passage's own page, which has a link preview. */
export function linkTo({ id }: Passage, path: string): string {
  return new URL(`${path}/${id}`, location.href).href;
}

/** The passage in both languages, or in one; then author, title, paragraph and address. */
export function quotation(passage: Passage, { path, citation }: Origin, only?: 'ru' | 'en'): string {
  const sides = [only === 'en' ? '' : passage.source, only === 'ru' ? '' : passage.target].filter(Boolean);
  return `${sides.join('\n\n')}\n\n— ${citation}, § ${passage.number}\n${linkTo(passage, path)}\n`;
}

/** Puts text on the clipboard; false if the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
