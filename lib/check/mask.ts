// Masks web and e-mail addresses, whose punctuation is not that of prose.

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>«»“”"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/gu;
const MASK = '\uE000';

/** The text with every address replaced by an equal number of private-use characters, so that offsets stay the same. */
export function maskAddresses(text: string): string {
  return text.includes('.') ? text.replace(ADDRESS, (address) => MASK.repeat(address.length)) : text;
}

/** Applies a fix to the text between its addresses. */
export function fixAround(text: string, fix: (prose: string) => string): string {
  const addresses = text.match(ADDRESS) ?? [];
  let next = 0;
  return addresses.length === 0
    ? fix(text)
    : fix(text.replace(ADDRESS, MASK)).replaceAll(MASK, () => addresses[next++] ?? MASK);
}
