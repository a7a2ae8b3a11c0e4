// Aliases: old names of segments in a text, and of works.
import { isSlug, parseAddress } from '../../segment/address.ts';
import { type AliasMap, followAliases } from '../../segment/aliases.ts';
import { workFiles } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, MOVED_WORKS_FILE, textName } from '../paths.ts';
import { aliasesSchema, movedWorksSchema } from '../schema.ts';
import { readStructured } from './structured.ts';

/**
 * The current id for an old id of a text, along any number of aliases; undefined if it has no alias. Throws UserError
 * "broken-aliases".
 */
export async function resolveId(address: string, id: string): Promise<string | undefined> {
  return (await currentIds(address)).get(id);
}

/** Every old id of a text with its current id. Throws UserError "broken-aliases". */
export async function currentIds(address: string): Promise<AliasMap> {
  const { work, chapter } = parseAddress(address) ?? {};
  if (work === undefined) return new Map();
  const { aliases, issues } = await readAliases(work);
  refuseErrors('broken-aliases', `The aliases of "${work}"`, issues);
  return followAliases(aliases.get(textName(chapter)) ?? new Map());
}

/**
 * The current slug for an old slug; undefined if it has no alias or the work no longer exists. Throws UserError
 * "broken-aliases".
 */
export async function resolveWork(slug: string): Promise<string | undefined> {
  const { aliases, issues } = await readMovedWorks();
  refuseErrors('broken-aliases', 'The list of renamed works', issues);
  const moved = followAliases(aliases).get(slug);
  return moved !== undefined && isSlug(moved) && (await workFiles(moved)) ? moved : undefined;
}

/** content/<work>/aliases.json: the aliases of each text by its name ("text", "2"). */
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
