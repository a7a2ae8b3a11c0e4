// Old names of segments and works, and the current names.

/** Old name → the name that replaced it, which may be an old name by now. */
export type AliasMap = ReadonlyMap<string, string>;

/** Old name → the current name at the end of its chain. Names that lead into a cycle are left out. */
export function followAliases(aliases: AliasMap): AliasMap {
  const ends = new Map<string, string | undefined>();
  for (const old of aliases.keys()) {
    const walked: string[] = [];
    let name = old;
    for (let next = aliases.get(name); next !== undefined && !ends.has(name); next = aliases.get(name)) {
      // No end is recorded while the chain is followed, so that a cycle ends with nothing.
      ends.set(name, undefined);
      walked.push(name);
      name = next;
    }
    const end = ends.has(name) ? ends.get(name) : name;
    for (const step of walked) ends.set(step, end);
  }
  return new Map([...ends].flatMap(([old, end]) => (end === undefined ? [] : [[old, end] as const])));
}
