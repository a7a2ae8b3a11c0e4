// Checks the whole library work by work, so that memory use does not grow with the library.

import { ALL_RULES } from '../../check/all-rules.ts';
import { checkAliases, checkCounterpart, checkSettings, checkShelf } from '../../check/library.ts';
import { settingFor } from '../../check/settings.ts';
import { checkWork } from '../../check/structure.ts';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Issue, Lang, WorkMeta } from '../../model.ts';
import type { AliasMap } from '../../segment/aliases.ts';
import { paragraphOf } from '../../segment/ids.ts';
import { languages, textsAmong, translatedFolders, translationFiles, workFiles } from '../folders.ts';
import { contentPath, localePath, SITE_FILE, textName } from '../paths.ts';
import { readAliases, readMovedWorks } from '../read/aliases.ts';
import { readAnchors } from '../read/anchors.ts';
import { askedWorks } from '../read/asked-works.ts';
import { readCheckSettings } from '../read/check-settings.ts';
import {
  type LayerFile,
  readEmphasis,
  readNotes,
  readSegments,
  readStates,
  readStress,
  readWordGlosses,
} from '../read/segments.ts';
import { readStructured } from '../read/structured.ts';
import { judgeText } from '../read/texts.ts';
import { readMeta, readMetaTranslation, withLicence } from '../read/works.ts';
import { siteSchema } from '../schema.ts';
import { settleLibrary } from '../swap-folders.ts';
import { proofread, type ReadTextFiles } from './proofread.ts';

/** A work's files in one language, by name. */
interface Translated {
  readonly lang: Lang;
  readonly names: readonly string[];
}

export interface CheckOptions {
  /** Slugs of the works to check; undefined for all works and the files outside of works. */
  readonly works?: readonly string[] | undefined;
  /** Also aligns every text again to find sentences with the wrong translation. */
  readonly align?: boolean | undefined;
}

const severities = new Map(ALL_RULES.map(({ code, severity }) => [code, severity]));

/**
 * The issues of the library, as they are found: first the site's data, then the works in alphabetical order.
 * Throws UserError "no-work" if a requested work does not exist.
 */
export async function* checkLibrary(options: CheckOptions = {}): AsyncGenerator<Issue> {
  await settleLibrary();
  const works = await askedWorks(options.works);
  const langs = await languages();
  if (!options.works) yield* checkSite(new Set(works));
  for (const work of works) yield* checkOneWork(work, langs, options);
  if (options.works) return;
  for (const lang of langs) {
    for (const work of await translatedFolders(lang)) {
      const exists = works.includes(work);
      yield* checkCounterpart({ file: localePath(lang, work), original: contentPath(work), exists });
    }
  }
}

async function* checkSite(works: ReadonlySet<string>): AsyncGenerator<Issue> {
  const site = await readStructured(SITE_FILE, siteSchema);
  yield* site.issues;
  yield* checkShelf({ file: SITE_FILE, shelf: site.data?.shelf ?? [], works });
  const moved = await readMovedWorks();
  yield* moved.issues;
  yield* checkAliases({ ...moved, place: '', exists: (slug) => works.has(slug) });
}

/** The issues of a work's files, except those that its settings allow; then the issues of the settings. */
async function* checkOneWork(work: string, langs: readonly Lang[], { align }: CheckOptions): AsyncGenerator<Issue> {
  const { file, settings, issues } = await readCheckSettings(work);
  yield* issues;
  const used = new Set<string>();
  const keep = (issue: Issue) => {
    const setting = settingFor(issue, settings);
    if (setting !== undefined) used.add(setting);
    return setting === undefined;
  };
  for await (const issue of findInWork(work, langs, align ?? false, keep)) if (keep(issue)) yield issue;
  const { misaligned, ...others } = settings;
  yield* checkSettings({ file, settings: align && misaligned ? settings : others, severities, used });
}

async function* findInWork(
  work: string,
  langs: readonly Lang[],
  align: boolean,
  keep: (issue: Issue) => boolean,
): AsyncGenerator<Issue> {
  const names = (await workFiles(work)) ?? [];
  const translated: Translated[] = [];
  for (const lang of langs) {
    const found = await translationFiles(lang, work);
    if (found) translated.push({ lang, names: found });
  }
  const meta = yield* checkWorkData(work, names, translated);

  const { file, aliases, issues } = await readAliases(work);
  yield* issues;
  const texts = textsAmong(names).map(textName);
  const read: ReadTextFiles[] = [];
  for (const text of texts) {
    const parts = await readParts(work, text, names, translated);
    read.push(parts);
    yield* judgeText(parts);
    yield* checkTextAliases(file, text, aliases.get(text), parts.source.segments.keys());
  }
  for (const [text, ids] of aliases) if (!texts.includes(text)) yield* checkTextAliases(file, text, ids, []);
  yield* proofread({ work, meta, texts: read, align, keep });
}

async function* checkWorkData(
  work: string,
  names: readonly string[],
  translated: readonly Translated[],
): AsyncGenerator<Issue, WorkMeta | undefined> {
  const meta = await readMeta(work);
  yield* meta.issues;
  const translations = [];
  for (const { lang } of translated) {
    const { file, data, issues } = await readMetaTranslation(lang, work);
    yield* issues;
    translations.push({ lang, file, translation: data });
  }
  const licensed = meta.data && (await withLicence(meta.data));
  yield* checkWork({ slug: work, file: meta.file, meta: licensed, names, translations });
  for (const { lang, names: found } of translated) {
    for (const text of textsAmong(found).map((chapter) => `${textName(chapter)}.json`)) {
      const exists = names.includes(text);
      yield* checkCounterpart({ file: localePath(lang, work, text), original: contentPath(work, text), exists });
    }
  }
  return meta.data;
}

/** A text's files in every language. English is always included, since it is what readers see by default. */
async function readParts(
  work: string,
  text: string,
  names: readonly string[],
  translated: readonly Translated[],
): Promise<ReadTextFiles> {
  const source = await readSegments(contentPath(work, `${text}.json`));
  const langs = new Set([TARGET_LANGUAGE, ...translated.map(({ lang }) => lang)]);
  const targets = [];
  const layers: LayerFile[] = [];
  for (const lang of langs) {
    const { states } = await readStates(localePath(lang, work, `${text}.state.json`));
    const accepted = await readAnchors(localePath(lang, work, `${text}.anchors.json`));
    layers.push(accepted);
    const target = await readSegments(localePath(lang, work, `${text}.json`));
    targets.push({ lang, ...target, states, anchors: accepted.anchors });
  }
  for (const [folder, found, lang] of [
    [contentPath(work), names, undefined] as const,
    ...translated.map((language) => [localePath(language.lang, work), language.names, language.lang] as const),
  ]) {
    if (found.includes(`${text}.notes.json`)) layers.push(await readNotes(`${folder}/${text}.notes.json`));
    if (found.includes(`${text}.state.json`)) layers.push(await readStates(`${folder}/${text}.state.json`));
    if (found.includes(`${text}.stress.json`)) layers.push(await readStress(`${folder}/${text}.stress.json`));
    if (found.includes(`${text}.emphasis.json`))
      layers.push(await readEmphasis(`${folder}/${text}.emphasis.json`, lang));
    if (found.includes(`${text}.words.json`)) layers.push(await readWordGlosses(`${folder}/${text}.words.json`));
  }
  return { source, targets, layers };
}

function checkTextAliases(
  file: string,
  text: string,
  aliases: AliasMap | undefined,
  segments: Iterable<string>,
): readonly Issue[] {
  if (!aliases) return [];
  const ids = new Set([...segments].flatMap((id) => [id, paragraphOf(id)]));
  return checkAliases({ file, place: `${text}.`, aliases, exists: (id) => ids.has(id) });
}
