// alias: an old name leads, at once or by further aliases, to a name that exists, and is not in use itself.
import type { Aliases, Finding, Rule } from '../rule.ts';

export const alias: Rule<Aliases> = {
  code: 'alias',
  severity: 'error',
  *find({ file, place, aliases, exists }) {
    const endings = new Map<string, string | undefined>();
    for (const old of aliases.keys()) {
      const finding = (message: string, hint: string): Finding => ({ file, id: place + old, message, hint });
      const end = ending(old, aliases, endings);
      if (end === undefined)
        yield finding('its aliases go round in a circle', 'Let one alias of the circle lead to a name that exists.');
      else if (exists(old)) {
        yield finding(
          'the name is in use again',
          'Names are never reused: take the alias out, or finish renaming what still has the name.',
        );
      } else if (!exists(end))
        yield finding(`it leads to "${end}", which does not exist`, 'Let it lead to a name that exists.');
    }
  },
};

/** The last name of the chain that begins at `old`; undefined in a circle. `endings` remembers, so that each alias is walked once. */
function ending(
  old: string,
  aliases: ReadonlyMap<string, string>,
  endings: Map<string, string | undefined>,
): string | undefined {
  const walked = new Set<string>();
  let name: string | undefined = old;
  while (name !== undefined && !endings.has(name) && !walked.has(name)) {
    const next = aliases.get(name);
    if (next === undefined) endings.set(name, name);
    else {
      walked.add(name);
      name = next;
    }
  }
  const end = name === undefined ? undefined : endings.get(name);
  for (const step of walked) endings.set(step, end);
  return end;
}
