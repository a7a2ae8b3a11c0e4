// A work as its files: path in a library → content. The library's folders, a zip archive and a browser's store hold the same files.
import type { Lang, Notes, WorkMeta, WorkTranslation } from '../model.ts';
import type { StoredText } from '../segment/merging.ts';
import { formatTagged } from '../text/emphasis/tagged.ts';
import { contentPath, localePath } from './paths.ts';

/** "content/dama/2.json" → what the file has, as plain JSON. */
export type WorkFiles = ReadonlyMap<string, object>;

/** A work with all its texts and translations. */
export interface WholeWork {
  readonly meta: WorkMeta;
  readonly translations: ReadonlyMap<Lang, WorkTranslation>;
  /** By name: "text", or "1", "2", … in order. */
  readonly texts: ReadonlyMap<string, StoredText>;
}

/** The names of the files that {@link filesOf} writes. */
export const WORK_FILE = /^(?:work|aliases|(?:text|\d+)(?:\.(?:added|anchors|emphasis|notes|stress|state))?)\.json$/;

/** The files of a work. Layers without content have none. */
export function filesOf(slug: string, work: WholeWork): WorkFiles {
  const files = new Map<string, object>([[contentPath(slug, 'work.json'), work.meta]]);
  for (const [lang, translation] of work.translations) files.set(localePath(lang, slug, 'work.json'), translation);
  for (const [name, text] of work.texts) for (const [path, data] of textFiles(slug, name, text)) files.set(path, data);
  const aliases = [...work.texts].flatMap(([name, text]) =>
    text.aliases.size > 0 ? [[name, Object.fromEntries(text.aliases)] as const] : [],
  );
  if (aliases.length > 0) files.set(contentPath(slug, 'aliases.json'), Object.fromEntries(aliases));
  return files;
}

/** The files of one text; its aliases are in a file of the work. */
export function textFiles(slug: string, name: string, text: StoredText): WorkFiles {
  const files = new Map<string, object>();
  const putFilled = (path: string, data: ReadonlyMap<string, unknown> | Notes | object) => {
    const object = data instanceof Map ? Object.fromEntries(data) : data;
    if (Object.keys(object).length > 0) files.set(path, object);
  };
  files.set(contentPath(slug, `${name}.json`), Object.fromEntries(text.segments));
  putFilled(contentPath(slug, `${name}.notes.json`), text.notes);
  putFilled(contentPath(slug, `${name}.stress.json`), text.stress);
  putFilled(contentPath(slug, `${name}.emphasis.json`), taggedOf(text));
  putFilled(contentPath(slug, `${name}.added.json`), text.added);
  for (const [lang, { segments, notes, states, anchors, emphasis }] of text.translations) {
    files.set(localePath(lang, slug, `${name}.json`), Object.fromEntries(segments));
    putFilled(localePath(lang, slug, `${name}.emphasis.json`), taggedOf({ segments, emphasis }));
    putFilled(localePath(lang, slug, `${name}.notes.json`), notes);
    putFilled(localePath(lang, slug, `${name}.state.json`), states);
    putFilled(localePath(lang, slug, `${name}.anchors.json`), anchors);
  }
  return files;
}

/** The segments with marks, in the order of the text. */
function taggedOf({ segments, emphasis }: Pick<StoredText, 'segments' | 'emphasis'>): ReadonlyMap<string, string> {
  return new Map(
    [...segments].flatMap(([id, text]) => {
      const marks = emphasis?.get(id) ?? [];
      return marks.length > 0 ? [[id, formatTagged(text, marks)] as const] : [];
    }),
  );
}

/** The text of a file. */
export function formatFile(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
