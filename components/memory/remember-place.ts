// The inline script that offers the way back to the text read last. It stands alone: its source text is put into the page.
import type { TextMemory } from './shape.ts';

/**
 * Fills the link marked data-continue with the text read last, among those whose address begins with `prefix`
 * ("" for the whole shelf, "<work>." for a book), and takes the place of what stands before it.
 */
export function rememberPlace(lng: string, prefix: string): void {
  const way = document.querySelector<HTMLAnchorElement>('[data-continue]');
  if (!way) return;
  const start = 'stroka.text.';
  let latest: (TextMemory & { address: string }) | undefined;
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(start + prefix)) continue;
      const memory: TextMemory = Object(JSON.parse(localStorage.getItem(key) ?? '{}'));
      if (memory.at && (memory.time ?? 0) > (latest?.time ?? 0))
        latest = { ...memory, address: key.slice(start.length) };
    }
  } catch {
    return;
  }
  if (!latest) return;
  way.href = `/${lng}/${encodeURI(latest.address)}#${latest.at}`;
  way.textContent += `: ${latest.title}, § ${latest.at?.slice(1)}`;
  way.hidden = false;
  way.previousElementSibling?.setAttribute('hidden', '');
}
