// What a reader takes along: a sentence or a paragraph as text, alone or in both languages with its source.
import { textOf } from './sentences.ts';

/** A sentence of a paragraph, or the whole paragraph where `number` is absent. */
export interface Quoted {
  readonly pair: HTMLElement;
  readonly number: string | undefined;
}

/** Where a quotation comes from. */
export interface Origin {
  /** Path of the text's page. */
  readonly path: string;
  /** Author and title. */
  readonly citation: string;
}

/** The address that leads back to a quotation: its own page, which has a preview. */
export function linkTo({ pair, number }: Quoted, path: string): string {
  return new URL(`${path}/${idOf(pair, number)}`, location.href).href;
}

/** Both sides, then author, title, paragraph and address. */
export function quotation(quoted: Quoted, { path, citation }: Origin): string {
  const { pair, number } = quoted;
  const sides = [textOf(pair, number, 'source'), textOf(pair, number, 'target')].filter(Boolean);
  return `${sides.join('\n\n')}\n\n— ${citation}, § ${pair.id.slice(1)}\n${linkTo(quoted, path)}\n`;
}

/** Puts text on the clipboard; false where the browser refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function idOf(pair: HTMLElement, number: string | undefined): string {
  const span = number ? pair.querySelector(`:scope > :first-child [data-n="${number}"]`) : null;
  return span?.id || pair.id;
}
