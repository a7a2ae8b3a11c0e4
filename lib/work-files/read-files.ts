// Reads a work, or one text of it, from its files. The files are trusted: the store, or the check of an archive, has looked at them.
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Lang, Notes, SegmentStates, Text, Work, WorkMeta, WorkTranslation } from '../model.ts';
import { formatAddress } from '../segment/address.ts';
import type { StoredText } from '../segment/merging.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { marksOf } from '../text/emphasis/carry.ts';
import type { WholeWork, WorkFiles } from './files.ts';
import { contentPath, localePath, textName } from './paths.ts';

/** Which text is read, of which work, and what the work is called in addresses. */
export interface TextPlace {
  /** The folder of the files. */
  readonly slug: string;
  /** The work in the text's address. */
  readonly work: string;
  readonly chapter: number | undefined;
  readonly lang: Lang;
}

/** A text; undefined if the files do not have it. */
export function readTextFiles(files: WorkFiles, { slug, work, chapter, lang }: TextPlace): Text | undefined {
  const name = textName(chapter);
  const source = files.get(contentPath(slug, `${name}.json`));
  if (!source) return undefined;
  const target = files.get(localePath(lang, slug, `${name}.json`));
  const [sourceSegments, targetSegments] = [toMap(source), toMap(target)];
  return {
    address: formatAddress({ work, chapter }),
    work,
    chapter,
    lang,
    paragraphs: toParagraphs(sourceSegments, targetSegments, {
      source: marksOf(sourceSegments, toMap(files.get(contentPath(slug, `${name}.emphasis.json`)))),
      target: marksOf(targetSegments, toMap(files.get(localePath(lang, slug, `${name}.emphasis.json`)))),
    }),
    notes: {
      source: (files.get(contentPath(slug, `${name}.notes.json`)) ?? {}) as Notes,
      target: (files.get(localePath(lang, slug, `${name}.notes.json`)) ?? {}) as Notes,
    },
    states: (files.get(localePath(lang, slug, `${name}.state.json`)) ?? {}) as SegmentStates,
  };
}

/** A work without its texts; `slug` is its folder, `work` its name in addresses. */
export function readWorkFiles(
  files: WorkFiles,
  { slug, work, lang }: Pick<TextPlace, 'slug' | 'work' | 'lang'>,
  chapters: readonly number[],
): Work {
  return {
    slug: work,
    meta: metaOf(files, slug),
    lang,
    translation: (files.get(localePath(lang, slug, 'work.json')) ?? {}) as WorkTranslation,
    chapters,
  };
}

/** A whole work, for merging an import into it. */
export function readWholeWork(files: WorkFiles, slug: string): WholeWork {
  const langs = languagesIn(files, slug);
  const aliases = (files.get(contentPath(slug, 'aliases.json')) ?? {}) as Record<string, Record<string, string>>;
  return {
    meta: metaOf(files, slug),
    translations: new Map(
      langs.map((lang) => [lang, (files.get(localePath(lang, slug, 'work.json')) ?? {}) as WorkTranslation]),
    ),
    texts: new Map(
      textNamesIn(files, slug).map((name) => [name, readStoredText(files, slug, name, langs, aliases[name])]),
    ),
  };
}

function readStoredText(
  files: WorkFiles,
  slug: string,
  name: string,
  langs: readonly Lang[],
  aliases: Readonly<Record<string, string>> = {},
): StoredText {
  const segments = toMap(files.get(contentPath(slug, `${name}.json`)));
  return {
    segments,
    notes: (files.get(contentPath(slug, `${name}.notes.json`)) ?? {}) as Notes,
    stress: toMap(files.get(contentPath(slug, `${name}.stress.json`))),
    emphasis: marksOf(segments, toMap(files.get(contentPath(slug, `${name}.emphasis.json`)))),
    added: toMap(files.get(contentPath(slug, `${name}.added.json`))),
    aliases: new Map(Object.entries(aliases)),
    translations: new Map(
      langs.map((lang) => {
        const own = toMap(files.get(localePath(lang, slug, `${name}.json`)));
        const translation = {
          segments: own,
          notes: (files.get(localePath(lang, slug, `${name}.notes.json`)) ?? {}) as Notes,
          states: (files.get(localePath(lang, slug, `${name}.state.json`)) ?? {}) as SegmentStates,
          anchors: toMap(files.get(localePath(lang, slug, `${name}.anchors.json`))),
          emphasis: marksOf(own, toMap(files.get(localePath(lang, slug, `${name}.emphasis.json`)))),
        };
        return [lang, translation];
      }),
    ),
  };
}

/** The names of a work's texts: "text", or "1", "2", … in order. */
export function textNamesIn(files: WorkFiles, slug: string): readonly string[] {
  const folder = contentPath(slug, '');
  const names = [...files.keys()].flatMap((path) =>
    path.startsWith(folder) ? (/^(text|[1-9]\d*)\.json$/.exec(path.slice(folder.length))?.[1] ?? []) : [],
  );
  return names.includes('text') ? ['text'] : names.sort((one, other) => Number(one) - Number(other));
}

/** The languages that a work has files in, besides that of the original. */
export function languagesIn(files: WorkFiles, slug: string): readonly Lang[] {
  const langs = [...files.keys()].flatMap((path) => {
    const [root, lang = '', work] = path.split('/');
    return root === 'locales' && work === slug && lang !== SOURCE_LANGUAGE ? [lang] : [];
  });
  return [...new Set(langs)];
}

function metaOf(files: WorkFiles, slug: string): WorkMeta {
  return (files.get(contentPath(slug, 'work.json')) ?? { title: slug }) as WorkMeta;
}

function toMap(file: object | undefined): ReadonlyMap<string, string> {
  return new Map(Object.entries(file ?? {}));
}
