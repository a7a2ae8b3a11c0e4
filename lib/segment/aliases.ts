// Old names of segments and works, and the names that they lead to.

/** Old name → the name it moved to, which may be an old name by now. */
export type AliasMap = ReadonlyMap<string, string>;

/** Old name → the name it leads to in the end. What leads into a circle leads nowhere, and is left out. */
export function followAliases(aliases: AliasMap): AliasMap {
  const ends = new Map<string, string | undefined>();
  for (const old of aliases.keys()) {
    const walked: string[] = [];
    let name = old;
    for (let next = aliases.get(name); next !== undefined && !ends.has(name); next = aliases.get(name)) {
      // Until its end is known it has none, so that a circle comes back to nothing.
      ends.set(name, undefined);
      walked.push(name);
      name = next;
    }
    const end = ends.has(name) ? ends.get(name) : name;
    for (const step of walked) ends.set(step, end);
  }
  return new Map([...ends].flatMap(([old, end]) => (end === undefined ? [] : [[old, end] as const])));
}
