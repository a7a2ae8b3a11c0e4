// What a reader takes along of a passage: its text with the source, and the link that leads back to it.
import type { Passage } from '../page/passages.ts';

/** Where passages come from. */
export interface Origin {
  /** Path of the text's page. */
  readonly path: string;
  /** Author and title. */
  readonly citation: string;
  readonly translation: TranslationCredit;
  /** Whether the text is in this browser alone: then no link leads others to it. */
  readonly isPrivate?: boolean;
}

/** What names the translation, in the reader's language. */
export interface TranslationCredit {
  /** Author and title. */
  readonly citation: string;
  /** "Translated by …"; "" if the translator is not known. */
  readonly by: string;
}

/** The address of the passage's own page, which has a link preview. */
export function linkTo({ id }: Passage, path: string): string {
  return new URL(`${path}/${id}`, location.href).href;
}

/** The passage in both languages, or in one; then author, title, paragraph, the translator where the translation is part of it, and the address. */
export function quotation(
  passage: Passage,
  { path, citation, translation, isPrivate = false }: Origin,
  only?: 'ru' | 'en',
): string {
  const sides = [only === 'en' ? '' : passage.source, only === 'ru' ? '' : passage.target].filter(Boolean);
  const cited = `— ${only === 'en' ? translation.citation : citation}, § ${passage.number}`;
  const from = [cited, only !== 'ru' && passage.target && translation.by].filter(Boolean).join('. ');
  return `${sides.join('\n\n')}\n\n${[from, ...(isPrivate ? [] : [linkTo(passage, path)])].join('\n')}\n`;
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
