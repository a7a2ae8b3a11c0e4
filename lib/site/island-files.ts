// The files of an island (islands/) as its pages and its build know them.

/** Addresses of the files of one island in one interface language. */
export interface IslandFiles {
  readonly script: string;
  readonly style: string | undefined;
}
