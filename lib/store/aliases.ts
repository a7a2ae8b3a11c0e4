// Old names that moved: of segments inside a text, and of works.
import { isSlug, parseAddress } from '../segment/address.ts';
import { workFiles } from './folders.ts';
import { refuseErrors } from './issues.ts';
import { contentPath, MOVED_WORKS_FILE, textName } from './paths.ts';
import { aliasesSchema, movedWorksSchema } from './schema.ts';
import { readStructured } from './structured.ts';

/** Old name → the name it moved to. */
export type AliasMap = ReadonlyMap<string, string>;

/** The id that an old id of a text moved to, by as many aliases as it takes; undefined where there is no such alias. Throws UserError "broken-aliases". */
export async function resolveId(address: string, id: string): Promise<string | undefined> {
  const { work, chapter } = parseAddress(address) ?? {};
  if (work === undefined) return undefined;
  const { aliases, issues } = await readAliases(work);
  refuseErrors('broken-aliases', `The aliases of "${work}"`, issues);
  return follow(aliases.get(textName(chapter)), id);
}

/** Every old id of a text with the id that stands for it now. Throws UserError "broken-aliases". */
export async function currentIds(address: string): Promise<AliasMap> {
  const { work = '', chapter } = parseAddress(address) ?? {};
  const { aliases, issues } = await readAliases(work);
  refuseErrors('broken-aliases', `The aliases of "${work}"`, issues);
  const ids = aliases.get(textName(chapter));
  const current = [...(ids?.keys() ?? [])].map((old) => [old, follow(ids, old)] as const);
  return new Map(current.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** The slug that an old slug moved to; undefined where there is no such alias, or no such work any more. Throws UserError "broken-aliases". */
export async function resolveWork(slug: string): Promise<string | undefined> {
  const { aliases, issues } = await readMovedWorks();
  refuseErrors('broken-aliases', 'The list of renamed works', issues);
  const moved = follow(aliases, slug);
  return moved !== undefined && isSlug(moved) && (await workFiles(moved)) ? moved : undefined;
}

/** content/<work>/aliases.json: for each text by its name ("text", "2"), its aliases. */
export async function readAliases(work: string) {
  const { file, data, issues } = await readStructured(contentPath(work, 'aliases.json'), aliasesSchema);
  const aliases: ReadonlyMap<string, AliasMap> = new Map(
    Object.entries(data ?? {}).map(([text, ids]) => [text, new Map(Object.entries(ids))]),
  );
  return { file, aliases, issues };
}

/** content/aliases.json: old slug → slug. */
export async function readMovedWorks() {
  const { file, data, issues } = await readStructured(MOVED_WORKS_FILE, movedWorksSchema);
  const aliases: AliasMap = new Map(Object.entries(data ?? {}));
  return { file, aliases, issues };
}

/** The end of the chain that begins at `old`; undefined when `old` is no alias or its chain is a circle. */
export function follow(aliases: AliasMap = new Map(), old: string): string | undefined {
  const walked = new Set<string>();
  let name = aliases.get(old);
  for (let next = name; next !== undefined; next = aliases.get(next)) {
    if (walked.has(next)) return undefined;
    walked.add(next);
    name = next;
  }
  return name;
}
