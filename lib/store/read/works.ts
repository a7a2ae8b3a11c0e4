// The works of the library, their order and their metadata.

import { checkWork } from '../../check/structure.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Work, WorkMeta, WorkTranslation } from '../../model.ts';
import { type Address, formatAddress, isSlug } from '../../segment/address.ts';
import { chaptersAmong, textsAmong, workFiles, workFolders } from '../folders.ts';
import { missingFile, refuseErrors } from '../issues.ts';
import { contentPath, localePath } from '../paths.ts';

import { workSchema, workTranslationSchema } from '../schema.ts';
import { settleLibrary } from '../swap-folders.ts';
import { readSite } from './site.ts';
import { readStructured, type StructuredFile } from './structured.ts';
import { translationLanguage } from './translations.ts';

/** Slugs in the order of the shelf: first those in site.json, then the others by the title of the original. */
export async function listWorks(): Promise<readonly string[]> {
  await settleLibrary();
  const slugs = (await workFolders()).filter(isSlug);
  const first = (await readSite()).shelf.filter((slug) => slugs.includes(slug));
  const titled = [];
  for (const slug of slugs) {
    if (first.includes(slug)) continue;
    titled.push({ slug, title: (await readMeta(slug)).data?.title ?? slug });
  }
  const { compare } = new Intl.Collator(SOURCE_LANGUAGE);
  const others = titled.sort((a, b) => compare(a.title, b.title) || compare(a.slug, b.slug)).map(({ slug }) => slug);
  return [...new Set(first), ...others];
}

/**
 * A work's metadata, with its translation into `lng` or, if it has none, into English. undefined if there is no such
 * work; UserError "broken-work" with the issues if it has errors. Its texts are not read.
 */
export async function readWork(slug: string, lng: Lang): Promise<Work | undefined> {
  await settleLibrary();
  const names = isSlug(slug) ? await workFiles(slug) : undefined;
  if (!names) return undefined;
  const lang = await translationLanguage(lng, slug);
  const meta = await readMeta(slug);
  const translation = await readMetaTranslation(lang, slug);
  const translations = [{ lang, file: translation.file, translation: translation.data }];
  const judged = checkWork({ slug, file: meta.file, meta: meta.data, names, translations });
  refuseErrors('broken-work', `The work "${slug}"`, [...meta.issues, ...translation.issues, ...judged]);
  if (!meta.data) throw new Error(`${meta.file} has neither data nor errors`);
  return {
    slug,
    meta: await withLicence(meta.data),
    lang,
    translation: translation.data ?? {},
    chapters: chaptersAmong(names),
  };
}

/** A work's metadata with the site's licence if it names none of its own. */
export async function withLicence(meta: WorkMeta): Promise<WorkMeta> {
  if (meta.licence !== undefined) return meta;
  const { licence } = await readSite();
  return licence === undefined ? meta : { ...meta, licence };
}

/** Every text of the library by name, works in alphabetical order; no file is opened. */
export async function listTexts(): Promise<readonly (Address & { readonly address: string })[]> {
  await settleLibrary();
  const texts = [];
  for (const work of (await workFolders()).filter(isSlug)) {
    for (const chapter of textsAmong((await workFiles(work)) ?? [])) {
      texts.push({ address: formatAddress({ work, chapter }), work, chapter });
    }
  }
  return texts;
}

/** content/<work>/work.json; a missing file is an error here. */
export async function readMeta(slug: string): Promise<StructuredFile<WorkMeta>> {
  const meta = await readStructured<WorkMeta>(contentPath(slug, 'work.json'), workSchema);
  return meta.missing ? { ...meta, issues: [missingFile(meta.file, 'Create it; {"title":"…"} is enough.')] } : meta;
}

/** locales/<lng>/<work>/work.json; it may be missing. */
export async function readMetaTranslation(lng: Lang, slug: string): Promise<StructuredFile<WorkTranslation>> {
  return readStructured<WorkTranslation>(localePath(lng, slug, 'work.json'), workTranslationSchema);
}
