// Names of files that may be cached for ever: "<base>.<hash>.<extension>". A name with another hash redirects to the current one.

/** A versioned name taken apart. */
export interface VersionedName {
  /** "dama.2", "p7-2.wide.dark" */
  readonly base: string;
  /** 8 hexadecimal digits that change with the file. */
  readonly hash: string;
}

/** For a writer that does not know the hash: well formed, so it redirects to the current name. */
export const UNKNOWN_HASH = '00000000';

/** No file has a longer name; longer ones are not parsed. */
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
