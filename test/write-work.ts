// Writes a work from the files it is to have, for processes that are killed meanwhile.
import type { Lang, Notes, SegmentStates, WorkMeta, WorkTranslation } from '#lib/model.ts';
import { readStoredWork } from '#lib/store/stored-work.ts';
import { writeWork } from '#lib/store/write-work.ts';
import type { LibraryFiles } from './temporary-library.ts';

/** Writes a work of one text as `files` have it, over whatever is there. */
export async function writeFiles(slug: string, files: LibraryFiles): Promise<void> {
  const { stamp } = await readStoredWork(slug);
  const read = <Data>(folder: string, name: string, missing: Data): Data =>
    (files[`${folder}/${slug}/${name}.json`] as Data | undefined) ?? missing;
  const langs = Object.keys(files).flatMap((file) => /^locales\/(\w+)\/.*work\.json$/.exec(file)?.[1] ?? []);
  const translations = new Map(
    langs.map((lang: Lang) => {
      const folder = `locales/${lang}`;
      const segments = new Map(Object.entries(read<Record<string, string>>(folder, 'text', {})));
      const notes = read<Notes>(folder, 'text.notes', {});
      return [lang, { segments, notes, states: read<SegmentStates>(folder, 'text.state', {}) }] as const;
    }),
  );
  const text = {
    segments: new Map(Object.entries(read<Record<string, string>>('content', 'text', {}))),
    notes: read<Notes>('content', 'text.notes', {}),
    stress: new Map<string, string>(),
    aliases: new Map(Object.entries(read<{ text?: Record<string, string> }>('content', 'aliases', {}).text ?? {})),
    translations,
  };
  await writeWork(slug, stamp, {
    meta: read<WorkMeta>('content', 'work', { title: slug }),
    translations: new Map(langs.map((lang) => [lang, read<WorkTranslation>(`locales/${lang}`, 'work', {})])),
    texts: new Map([['text', text]]),
  });
}
