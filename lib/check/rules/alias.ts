// alias: an old name leads to an existing name, directly or through other aliases, and is not used again.
import { followAliases } from '../../segment/aliases.ts';
import type { Aliases, Finding, Rule } from '../rule.ts';

export const alias: Rule<Aliases> = {
  code: 'alias',
  severity: 'error',
  explain: 'An old name leads to an existing name, directly or through other aliases, and is not used again.',
  *find({ file, place, aliases, exists }) {
    const at = (old: string, message: string, hint: string): Finding => ({ file, id: place + old, message, hint });
    const ends = followAliases(aliases);
    for (const old of aliases.keys()) {
      const end = ends.get(old);
      if (end === undefined) {
        yield at(old, 'its aliases form a cycle', 'Make one of them lead to an existing name.');
      } else if (exists(old)) {
        const hint = 'Names are never reused: delete the alias, or finish the rename.';
        yield at(old, 'the name is used again', hint);
      } else if (!exists(end)) {
        yield at(old, `it leads to "${end}", which does not exist`, 'Make it lead to an existing name.');
      }
    }
  },
};
