// How often beads of each confidence are right.

/** A proposed bead: its confidence, and whether the gold has it. */
export interface Rated {
  readonly confidence: number;
  readonly right: boolean;
}

/** A table of the curve: it lies on the diagonal where the confidence is true. */
export function reliability(rated: readonly Rated[]): string[] {
  const lines = ['| confidence | beads | mean confidence | right |', '|---|--:|--:|--:|'];
  const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];
  for (const [index, low] of edges.slice(0, -1).entries()) {
    const high = edges[index + 1] ?? 1;
    const beads = rated.filter(({ confidence }) => confidence >= low && confidence < high);
    if (beads.length === 0) continue;
    const mean = beads.reduce((sum, { confidence }) => sum + confidence, 0) / beads.length;
    const right = beads.filter((bead) => bead.right).length / beads.length;
    const range = `${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}`;
    lines.push(`| ${range} | ${beads.length} | ${mean.toFixed(3)} | ${right.toFixed(3)} |`);
  }
  return lines;
}
