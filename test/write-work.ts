// A work in two states, and a writer of either for processes that are killed.
import type { Lang, Notes, SegmentStates, WorkMeta, WorkTranslation } from '#lib/model.ts';
import { readStoredWork } from '#lib/store/read/stored-work.ts';
import { writeWork } from '#lib/store/write/write-work.ts';
import { LETTER, type LibraryFiles } from './temporary-library.ts';

/** A work in three languages. */
export const OLD: LibraryFiles = {
  ...LETTER,
  'locales/fr/pismo/work.json': { translators: [{ lang: 'fr', name: 'E. F.' }] },
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour.', 'p1-2': 'Ça va ?', 'p2-1': 'Salut.' },
};

/** The same work after an edit: a changed text, a footnote, an alias and a stale translation. */
export const NEW: LibraryFiles = {
  'content/pismo/work.json': LETTER['content/pismo/work.json'],
  'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй!', 'p2-1': 'Пока.' },
  'content/pismo/text.notes.json': { 'p2-1': ['До свидания.'] },
  'content/pismo/aliases.json': { text: { 'p1-2': 'p1-1' } },
  'locales/en/pismo/work.json': { title: 'A Letter' },
  'locales/en/pismo/text.json': { h1: 'A Letter', 'p1-1': 'Hello!', 'p2-1': 'Bye.' },
  'locales/en/pismo/text.state.json': { 'p1-1': { state: 'stale', source: 'Здравствуй.' } },
  'locales/fr/pismo/work.json': OLD['locales/fr/pismo/work.json'],
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour !', 'p2-1': 'Salut.' },
};

/** Writes a work of one text from `files`, replacing the stored one. */
export async function writeFiles(slug: string, files: LibraryFiles): Promise<void> {
  const { fingerprint } = await readStoredWork(slug);
  const read = <Data>(folder: string, name: string, missing: Data): Data =>
    (files[`${folder}/${slug}/${name}.json`] as Data | undefined) ?? missing;
  const langs = Object.keys(files).flatMap((file) => /^locales\/(\w+)\/.*work\.json$/.exec(file)?.[1] ?? []);
  const translations = new Map(
    langs.map((lang: Lang) => {
      const folder = `locales/${lang}`;
      const segments = new Map(Object.entries(read<Record<string, string>>(folder, 'text', {})));
      const notes = read<Notes>(folder, 'text.notes', {});
      const states = read<SegmentStates>(folder, 'text.state', {});
      return [lang, { segments, notes, states, anchors: new Map<string, string>() }] as const;
    }),
  );
  const text = {
    segments: new Map(Object.entries(read<Record<string, string>>('content', 'text', {}))),
    notes: read<Notes>('content', 'text.notes', {}),
    stress: new Map<string, string>(),
    added: new Map<string, string>(),
    aliases: new Map(Object.entries(read<{ text?: Record<string, string> }>('content', 'aliases', {}).text ?? {})),
    translations,
  };
  await writeWork(slug, fingerprint, {
    meta: read<WorkMeta>('content', 'work', { title: slug }),
    translations: new Map(langs.map((lang) => [lang, read<WorkTranslation>(`locales/${lang}`, 'work', {})])),
    texts: new Map([['text', text]]),
  });
}
