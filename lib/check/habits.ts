// Merges issues of one rule that occur in many segments of a file into one: they need one decision.
import type { Issue } from '../model.ts';

const FEWEST = 5;
const SHARE = 0.02;
const NAMED = 8;

/**
 * Takes the issues of one file with `total` segments. Issues of a rule that occurs often become one, which lists the
 * places.
 */
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
  if (!first) throw new Error('no issues to merge');
  const named = others.slice(0, NAMED).map(({ id }) => id);
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return { ...first, message: `${first.message}; also in ${named.join(', ')}${more}, of ${total} segments` };
}
