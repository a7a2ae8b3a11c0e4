// Fetches the files that words are looked up in, each once for the page.

const fetched = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

/** The file at an address where it has arrived already, so that a card is whole when it is first drawn. */
export function arrivedWords<File>(href: string): File | undefined {
  return arrived.get(href) as File | undefined;
}

/** The file at an address; undefined where it cannot be had now. What failed is asked for again the next time. */
export async function loadWords<File>(href: string): Promise<File | undefined> {
  const file = fetched.get(href) ?? fetchJson(href);
  fetched.set(href, file);
  try {
    arrived.set(href, await file);
    return arrivedWords(href);
  } catch {
    fetched.delete(href);
    return undefined;
  }
}

async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}
