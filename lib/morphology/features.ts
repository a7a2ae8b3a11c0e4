// Morphological features as Universal Dependencies write them: "Case=Gen|Number=Sing", names in the order of the alphabet.

/** Writes the features that have a value. */
export function joinFeatures(values: Readonly<Record<string, string | undefined>>): string {
  const features: string[] = [];
  for (const name in values) if (values[name] !== undefined) features.push(`${name}=${values[name]}`);
  return features.sort().join('|');
}

/** Reads them again. */
export function splitFeatures(features: string): ReadonlyMap<string, string> {
  return new Map(
    features.split('|').flatMap((feature) => {
      const cut = feature.indexOf('=');
      return cut < 0 ? [] : [[feature.slice(0, cut), feature.slice(cut + 1)] as const];
    }),
  );
}
