// Resolves links between the documents of a book to paths in its archive.

/** The path of a link without its fragment, as in the archive. */
export function resolvePath(from: string, href: string): string {
  if (href === '') return from;
  const path = from.split('/').slice(0, -1);
  for (const step of decodeLink(href).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The document and the anchor of a link; no anchor if it leads to the whole document. */
export function splitLink(from: string, href: string): { readonly path: string; readonly id: string | undefined } {
  const at = href.indexOf('#');
  return at < 0
    ? { path: resolvePath(from, href), id: undefined }
    : { path: resolvePath(from, href.slice(0, at)), id: decodeLink(href.slice(at + 1)) };
}

/** Decodes percent-encoding; invalid sequences are kept. */
function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
