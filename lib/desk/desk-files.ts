// A text on the desk and the files it is stored in: the same map of paths for the library and for a book in the browser.
import type { Lang, SegmentState } from '../model.ts';
import { type DeskPair, type DeskText, type DeskTranslation, withTranslation } from './desk-text.ts';

/** Path ("content/kim/text.json") → the JSON of the file. */
export type DeskFiles = Readonly<Record<string, object | undefined>>;

type Layer<Value> = Readonly<Record<string, Value>>;

/** The layers of the original and of a translation, by the part of the name before ".json"; "" is the text itself. */
export const SOURCE_LAYERS = ['', '.notes', '.stress', '.emphasis', '.added'] as const;
export const TARGET_LAYERS = ['', '.emphasis', '.notes', '.state', '.anchors', '.words'] as const;

/** content/<work>/<name><layer>.json. */
export function sourceFile(work: string, name: string, layer: (typeof SOURCE_LAYERS)[number]): string {
  return `content/${work}/${name}${layer}.json`;
}

/** locales/<lang>/<work>/<name><layer>.json. */
export function targetFile(lang: Lang, work: string, name: string, layer: (typeof TARGET_LAYERS)[number]): string {
  return `locales/${lang}/${work}/${name}${layer}.json`;
}

/** content/<work>/aliases.json. */
export function aliasesFile(work: string): string {
  return `content/${work}/aliases.json`;
}

/** Every file that the text `name` ("text", "2") of a work may have in these languages. */
export function deskPaths(work: string, name: string, langs: readonly Lang[]): readonly string[] {
  return [
    ...SOURCE_LAYERS.map((layer) => sourceFile(work, name, layer)),
    ...langs.flatMap((lang) => TARGET_LAYERS.map((layer) => targetFile(lang, work, name, layer))),
    aliasesFile(work),
  ];
}

/** The text in valid files; missing files are empty. */
export function readDeskText(files: DeskFiles, work: string, name: string, langs: readonly Lang[]): DeskText {
  const read = <Value>(path: string) => (files[path] ?? {}) as Layer<Value>;
  const sources = read<string>(sourceFile(work, name, ''));
  const notes = read<readonly string[]>(sourceFile(work, name, '.notes'));
  const stress = read<string>(sourceFile(work, name, '.stress'));
  const emphasis = read<string>(sourceFile(work, name, '.emphasis'));
  const layers = langs.map((lang) => ({
    lang,
    text: read<string>(targetFile(lang, work, name, '')),
    emphasis: read<string>(targetFile(lang, work, name, '.emphasis')),
    notes: read<readonly string[]>(targetFile(lang, work, name, '.notes')),
    state: read<SegmentState>(targetFile(lang, work, name, '.state')),
    anchor: read<string>(targetFile(lang, work, name, '.anchors')),
    words: read<Layer<string>>(targetFile(lang, work, name, '.words')),
  }));
  const pairs = Object.entries(sources).map(([id, source]): DeskPair => {
    const own: DeskPair = {
      id,
      source,
      ...(notes[id] && { notes: notes[id] }),
      ...(stress[id] !== undefined && { stress: stress[id] }),
      ...(emphasis[id] !== undefined && { emphasis: emphasis[id] }),
      translations: {},
    };
    return layers.reduce(
      (pair, { lang, ...layer }) =>
        withTranslation(pair, lang, {
          text: layer.text[id],
          emphasis: layer.emphasis[id],
          notes: layer.notes[id],
          state: layer.state[id],
          anchor: layer.anchor[id],
          words: layer.words[id],
        }),
      own,
    );
  });
  const { [name]: aliases = {}, ...otherAliases } = read<Layer<string>>(aliasesFile(work));
  const added = Object.keys(read<string>(sourceFile(work, name, '.added')));
  return {
    work,
    name,
    langs,
    pairs,
    aliases: new Map(Object.entries(aliases)),
    otherAliases,
    known: new Set([...Object.keys(sources), ...Object.keys(aliases), ...added]),
  };
}

/**
 * The files of a text; undefined for a file that is to be deleted because nothing is left in it. The record of what `add` took
 * from the files is not among them: it never changes here, so that what differs from it is a person's work.
 */
export function deskFiles({ work, name, langs, pairs, aliases, otherAliases }: DeskText): DeskFiles {
  const layer = <Value>(read: (pair: DeskPair) => Value | undefined) => {
    const entries = pairs.flatMap((pair) => {
      const value = read(pair);
      return value === undefined ? [] : [[pair.id, value] as const];
    });
    return Object.fromEntries(entries);
  };
  const files: Record<string, object | undefined> = {
    [sourceFile(work, name, '')]: layer(({ source }) => source),
    [sourceFile(work, name, '.notes')]: unlessEmpty(layer(({ notes }) => notes)),
    [sourceFile(work, name, '.stress')]: unlessEmpty(layer(({ stress }) => stress)),
    [sourceFile(work, name, '.emphasis')]: unlessEmpty(layer(({ emphasis }) => emphasis)),
    [aliasesFile(work)]: unlessEmpty({
      ...otherAliases,
      ...(aliases.size > 0 && { [name]: Object.fromEntries(aliases) }),
    }),
  };
  for (const lang of langs) {
    const own = <Key extends keyof DeskTranslation>(key: Key) => layer(({ translations }) => translations[lang]?.[key]);
    files[targetFile(lang, work, name, '')] = own('text');
    files[targetFile(lang, work, name, '.emphasis')] = unlessEmpty(own('emphasis'));
    files[targetFile(lang, work, name, '.notes')] = unlessEmpty(own('notes'));
    files[targetFile(lang, work, name, '.state')] = unlessEmpty(own('state'));
    files[targetFile(lang, work, name, '.anchors')] = unlessEmpty(own('anchor'));
    files[targetFile(lang, work, name, '.words')] = unlessEmpty(own('words'));
  }
  return files;
}

function unlessEmpty(layer: object): object | undefined {
  return Object.keys(layer).length > 0 ? layer : undefined;
}
