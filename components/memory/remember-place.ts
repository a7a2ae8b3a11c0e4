// The inline script that links to the text read last. Its source text is put into the page, so it refers to nothing outside itself.
import type { TextMemory } from './stored-data.ts';

/**
 * Turns the link that `selector` finds into one to the text read last, among those whose address begins with `prefix` ("" for the whole shelf,
 * "<work>." for a book), and shows it in place of the element before it. Follows it if the address ends in `hash`. `keyPrefix` begins the keys
 * of texts in localStorage.
 */
export function rememberPlace(lng: string, prefix: string, selector: string, keyPrefix: string, hash: string): void {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (!link) return;
  let latest: (TextMemory & { address: string }) | undefined;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(keyPrefix + prefix)) continue;
      const memory: TextMemory = Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
      if (memory.at && (memory.time ?? 0) > (latest?.time ?? 0))
        latest = { ...memory, address: key.slice(keyPrefix.length) };
    }
  } catch {
    return;
  }
  if (!latest) return;
  link.href = `/${lng}/${encodeURI(latest.address)}#${latest.at}`;
  link.textContent += `: ${latest.title}, § ${latest.at?.slice(1)}`;
  link.hidden = false;
  if (location.hash === hash) location.replace(link.href);
  link.previousElementSibling?.setAttribute('hidden', '');
}
