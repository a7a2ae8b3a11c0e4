// Licences that works are published under, by their SPDX identifiers.

const licences: ReadonlyMap<string, { readonly name: string; readonly url: string }> = new Map(
  Object.entries({
    'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    'CC-BY-NC-4.0': { name: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
    'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' },
    'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  }),
);

/** The usual name of a licence: "CC BY 4.0" for "CC-BY-4.0"; any other text as it is. */
export function licenceName(licence: string): string {
  return licences.get(licence)?.name ?? licence;
}

/** Where a licence can be read; undefined if it is not known. */
export function licenceUrl(licence: string): string | undefined {
  return licences.get(licence)?.url;
}
