// Downloads JSON files that several parts of a page read, each once for the page.

const requested = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

/** The file at an address if it has arrived already, so that a component is complete when it is first drawn. */
export function arrivedJson<File>(href: string): File | undefined {
  return arrived.get(href) as File | undefined;
}

/** The file at an address; undefined if it cannot be had now. A download that failed is tried again at the next call. */
export async function loadJson<File>(href: string): Promise<File | undefined> {
  const file = requested.get(href) ?? fetchJson(href);
  requested.set(href, file);
  try {
    arrived.set(href, await file);
    return arrivedJson(href);
  } catch {
    requested.delete(href);
    return undefined;
  }
}

const makers = new Map<string, () => Promise<unknown>>();

/** Lets a function stand for the file at an address: it is called in place of a download. */
export function provideJson(href: string, make: () => Promise<unknown>): void {
  makers.set(href, make);
}

async function fetchJson(href: string): Promise<unknown> {
  const make = makers.get(href);
  if (make) return make();
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}
