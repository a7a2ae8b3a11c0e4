// Habits: what stands in many segments of a file is one thing to know, and one decision to take.
import type { Issue } from '../model.ts';

const FEWEST = 5;
const SHARE = 0.02;
const NAMED = 8;

/** The issues on one file of `total` segments; those of a rule that are its habit become one, which names the places. */
export function gatherHabits(issues: readonly Issue[], total: number): readonly Issue[] {
  const byRule = new Map<string, Issue[]>();
  for (const issue of issues) {
    const known = byRule.get(issue.rule);
    if (known) known.push(issue);
    else byRule.set(issue.rule, [issue]);
  }
  return [...byRule.values()].flatMap((found) =>
    found.length >= FEWEST && found.length >= total * SHARE ? [gathered(found, total)] : found,
  );
}

function gathered(found: readonly Issue[], total: number): Issue {
  const [first, ...others] = found;
  if (!first) throw new Error('a habit of nothing');
  const named = others.slice(0, NAMED).map(({ id }) => id);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return { ...first, message: `${first.message}; so also ${named.join(', ')}${more}, of ${total} segments` };
}
