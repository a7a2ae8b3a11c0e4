// Links between the documents of a book, as paths in its archive.

/** The path that a link without its fragment leads to, as the archive names it. */
export function resolvePath(from: string, href: string): string {
  if (href === '') return from;
  const path = from.split('/').slice(0, -1);
  for (const step of decodeLink(href).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** A link's document and the name it aims at there, or undefined where it aims at the whole. */
export function splitLink(from: string, href: string): { readonly path: string; readonly id: string | undefined } {
  const at = href.indexOf('#');
  return at < 0
    ? { path: resolvePath(from, href), id: undefined }
    : { path: resolvePath(from, href.slice(0, at)), id: decodeLink(href.slice(at + 1)) };
}

/** Percent signs resolved, or left where they mean nothing. */
function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
