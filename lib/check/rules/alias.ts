// alias: an old name leads, at once or by further aliases, to a name that exists, and is not in use itself.
import { followAliases } from '../../segment/aliases.ts';
import type { Aliases, Finding, Rule } from '../rule.ts';

export const alias: Rule<Aliases> = {
  code: 'alias',
  severity: 'error',
  explain: 'An old name leads, at once or by further aliases, to a name that exists, and is not in use itself.',
  *find({ file, place, aliases, exists }) {
    const at = (old: string, message: string, hint: string): Finding => ({ file, id: place + old, message, hint });
    const ends = followAliases(aliases);
    for (const old of aliases.keys()) {
      const end = ends.get(old);
      if (end === undefined) {
        yield at(old, 'its aliases go round in a circle', 'Let one of them lead to a name that exists.');
      } else if (exists(old)) {
        const hint = 'Names are never reused: take the alias out, or finish renaming what still has the name.';
        yield at(old, 'the name is in use again', hint);
      } else if (!exists(end)) {
        yield at(old, `it leads to "${end}", which does not exist`, 'Let it lead to a name that exists.');
      }
    }
  },
};
