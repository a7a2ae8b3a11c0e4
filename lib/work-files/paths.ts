// The names of a work's files, relative to a library.

/** The name of a text's files without extension: "text" for a work of one text, "2" for a chapter. */
export function textName(chapter: number | undefined): string {
  return chapter === undefined ? 'text' : String(chapter);
}

/** "content/dama", "content/dama/2.json". */
export function contentPath(...names: readonly string[]): string {
  return ['content', ...names].join('/');
}

/** "locales/en", "locales/en/dama", "locales/en/dama/2.json". */
export function localePath(...names: readonly string[]): string {
  return ['locales', ...names].join('/');
}
