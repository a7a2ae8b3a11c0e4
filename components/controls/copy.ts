// What a reader takes along: a passage as text, alone or in both languages with its source, and the link that leads back.

/** A passage of the page, as it can be taken along. */
export interface Taken {
  /** "p7", "p7-2" or "p3-1~p4-2". */
  readonly id: string;
  /** Of its paragraph, or of the first and last: "7", "3–4". */
  readonly number: string;
  readonly source: string;
  /** "" where it is not translated. */
  readonly target: string;
}

/** Where a passage comes from. */
export interface Origin {
  /** Path of the text's page. */
  readonly path: string;
  /** Author and title. */
  readonly citation: string;
}

/** The address that leads back to a passage: its own page, which has a preview. */
export function linkTo({ id }: Taken, path: string): string {
  return new URL(`${path}/${id}`, location.href).href;
}

/** Both sides, or the one asked for; then author, title, paragraph and address. */
export function quotation(taken: Taken, { path, citation }: Origin, only?: 'ru' | 'en'): string {
  const sides = [only === 'en' ? '' : taken.source, only === 'ru' ? '' : taken.target].filter(Boolean);
  return `${sides.join('\n\n')}\n\n— ${citation}, § ${taken.number}\n${linkTo(taken, path)}\n`;
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
