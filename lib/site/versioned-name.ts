// Names of files that may be cached for ever: "<base>.<hash>.<extension>". A name with another hash redirects to the
// current one.

/** A parsed versioned name. */
export interface VersionedName {
  /** "dama.2", "p7-2.wide.dark" */
  readonly base: string;
  /** 8 hexadecimal digits that change with the file. */
  readonly hash: string;
}

/** A placeholder hash for callers that do not know the hash: it is valid, so it redirects to the current name. */
export const UNKNOWN_HASH = '00000000';

/** Maximum length of a file name; longer ones are not parsed. */
const LONGEST = 160;

/** "dama.2.0a1b2c3d.json" */
export function formatVersionedName({ base, hash }: VersionedName, extension: string): string {
  return `${base}.${hash}.${extension}`;
}

/** Parses such a name; undefined for any other. */
export function parseVersionedName(name: string, extension: string): VersionedName | undefined {
  if (name.length > LONGEST || !name.endsWith(`.${extension}`)) return undefined;
  const [, base, hash] = /^([a-z\d][a-z\d.~-]*)\.([\da-f]{8})$/.exec(name.slice(0, -extension.length - 1)) ?? [];
  return base === undefined || hash === undefined ? undefined : { base, hash };
}
