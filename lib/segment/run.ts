// The name of a run of segments, as used in addresses.

interface Block {
  readonly id: string;
  readonly segments: readonly { readonly id: string }[];
}

/**
 * The name of the run between two segments, in either order: "p7-2", "p3-1~p4-2", or "p7" or "p3~p5" if it consists of
 * whole paragraphs. `paragraphs` are those of the text, or of the part with the run; undefined if they do not contain
 * one of the segments.
 */
export function nameRun(paragraphs: readonly Block[], one: string, other: string): string | undefined {
  const all = paragraphs.flatMap((paragraph) => paragraph.segments.map(({ id }) => ({ id, paragraph })));
  const places = [one, other].map((id) => all.findIndex((segment) => segment.id === id)).sort((a, b) => a - b);
  const [first, last] = places.map((place) => all[place]);
  if (!first || !last) return undefined;
  const isWhole = first.paragraph.segments[0]?.id === first.id && last.paragraph.segments.at(-1)?.id === last.id;
  const [from, to] = isWhole ? [first.paragraph.id, last.paragraph.id] : [first.id, last.id];
  return from === to ? from : `${from}~${to}`;
}
