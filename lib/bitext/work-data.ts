// A work as the library holds it, and what goes into merging an imported one with it.
import type { ImportedWork } from '../import/importer.ts';
import type { Lang, WorkMeta, WorkTranslation } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';

/** A work as the library holds it. */
export interface WorkData {
  readonly meta: WorkMeta;
  readonly translations: ReadonlyMap<Lang, WorkTranslation>;
  /** By name: "text", or "1", "2", …. */
  readonly texts: ReadonlyMap<string, StoredText>;
}

/** What a person says of a work. */
export interface Given {
  readonly meta: Partial<Omit<WorkMeta, 'translators' | 'parts'>>;
  /** In the language of the translation. */
  readonly translation: Pick<WorkTranslation, 'title' | 'author'>;
  readonly translator: string | undefined;
}

export interface MergeOptions {
  readonly slug: string;
  readonly lang: Lang;
  readonly original: ImportedWork;
  readonly translation: ImportedWork | undefined;
  /** What a person says of the work; it goes before what the library and the file say. */
  readonly given: Given;
}
