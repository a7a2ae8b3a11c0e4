// A whole work as the library stores it, for merging an import, and the files that a whole work is written to.
import { stat } from 'node:fs/promises';
import type { Emphasis, Lang, Notes, SegmentStates, WorkMeta, WorkTranslation } from '../../model.ts';
import type { AliasMap } from '../../segment/aliases.ts';
import type { Anchors } from '../../segment/anchors.ts';
import { marksOf } from '../../text/emphasis/carry.ts';
import { languages, textsAmong, translationFiles, workFiles } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, libraryPath, localePath, textName } from '../paths.ts';
import { settleLibrary } from '../swap-folders.ts';
import { readAliases } from './aliases.ts';
import { readAnchors } from './anchors.ts';
import { type LayerFile, readEmphasis, readNotes, readSegments, readStates } from './segments.ts';
import { judgeText } from './texts.ts';
import { readMeta, readMetaTranslation } from './works.ts';

/** One text in all languages, in the shape used for merging. */
export interface StoredTextFiles {
  readonly segments: ReadonlyMap<string, string>;
  readonly notes: Notes;
  readonly stress: ReadonlyMap<string, string>;
  readonly emphasis?: Emphasis | undefined;
  readonly aliases: AliasMap;
  /** What `add` took from the files last, by segment; empty if there is no such record. */
  readonly added: ReadonlyMap<string, string>;
  readonly translations: ReadonlyMap<Lang, StoredTranslationFiles>;
}

export interface StoredTranslationFiles {
  readonly segments: ReadonlyMap<string, string>;
  readonly notes: Notes;
  readonly states: SegmentStates;
  readonly anchors: Anchors;
  readonly emphasis?: Emphasis | undefined;
}

export interface StoredWork {
  readonly meta: WorkMeta;
  readonly translations: ReadonlyMap<Lang, WorkTranslation>;
  /** By name: "text", or "1", "2", … in order. */
  readonly texts: ReadonlyMap<string, StoredTextFiles>;
}

/** A work and the fingerprint of its files when they were read; writing checks that it is still the same. */
export interface FingerprintedWork {
  readonly work: StoredWork | undefined;
  readonly fingerprint: string;
}

/**
 * A whole work; undefined if there is none. Throws UserError "broken-work" if it has errors, so that nothing of it is
 * lost.
 */
export async function readStoredWork(slug: string): Promise<FingerprintedWork> {
  await settleLibrary();
  const fingerprint = await workFingerprint(slug);
  const names = await workFiles(slug);
  if (!names) return { work: undefined, fingerprint };
  const meta = await readMeta(slug);
  const { aliases, issues } = await readAliases(slug);
  const translations = new Map<Lang, WorkTranslation>();
  const found = [...meta.issues, ...issues];
  const translated = [];
  for (const lang of await languages()) {
    const files = await translationFiles(lang, slug);
    if (!files) continue;
    const translation = await readMetaTranslation(lang, slug);
    translations.set(lang, translation.data ?? {});
    found.push(...translation.issues);
    translated.push(lang);
  }
  const texts = new Map<string, StoredTextFiles>();
  for (const name of textsAmong(names).map(textName)) {
    const read = await readWholeText(slug, name, translated);
    found.push(...read.issues);
    texts.set(name, { ...read.text, aliases: aliases.get(name) ?? new Map() });
  }
  refuseErrors('broken-work', `The work "${slug}"`, found);
  return { work: { meta: meta.data ?? { title: slug }, translations, texts }, fingerprint };
}

async function readWholeText(slug: string, name: string, langs: readonly Lang[]) {
  const source = await readSegments(contentPath(slug, `${name}.json`));
  const notes = await readNotes(contentPath(slug, `${name}.notes.json`));
  const stress = await readSegments(contentPath(slug, `${name}.stress.json`));
  const emphasis = await readEmphasis(contentPath(slug, `${name}.emphasis.json`));
  const translations = new Map<Lang, StoredTranslationFiles>();
  const targets = [];
  const added = await readSegments(contentPath(slug, `${name}.added.json`));
  const layers: LayerFile[] = [notes];
  const emphasisIssues = [...emphasis.issues];
  for (const lang of langs) {
    const target = await readSegments(localePath(lang, slug, `${name}.json`));
    const targetNotes = await readNotes(localePath(lang, slug, `${name}.notes.json`));
    const states = await readStates(localePath(lang, slug, `${name}.state.json`));
    targets.push({ lang, ...target });
    const { anchors, ...accepted } = await readAnchors(localePath(lang, slug, `${name}.anchors.json`));
    layers.push(targetNotes, accepted);
    const own = await readEmphasis(localePath(lang, slug, `${name}.emphasis.json`));
    emphasisIssues.push(...own.issues);
    translations.set(lang, {
      segments: target.segments,
      notes: targetNotes.notes,
      states: states.states,
      anchors,
      emphasis: marksOf(target.segments, own.tagged),
    });
  }
  const issues = [...judgeText({ source, targets, layers }), ...stress.issues, ...emphasisIssues, ...added.issues];
  const text = {
    segments: source.segments,
    notes: notes.notes,
    stress: stress.segments,
    emphasis: marksOf(source.segments, emphasis.tagged),
    added: added.segments,
    translations,
  };
  return { text, issues };
}

/** The folders of a work: the original and one for each language that has it. */
export async function foldersOf(slug: string): Promise<readonly string[]> {
  const folders = (await workFiles(slug)) ? [contentPath(slug)] : [];
  for (const lang of await languages()) if (await translationFiles(lang, slug)) folders.push(localePath(lang, slug));
  return folders;
}

/** Changes with every file of a work. */
export async function workFingerprint(slug: string): Promise<string> {
  const parts = [];
  for (const folder of await foldersOf(slug)) {
    const names = folder.startsWith('content/')
      ? await workFiles(slug)
      : await translationFiles(folder.split('/')[1] ?? '', slug);
    for (const name of names ?? []) {
      const { mtimeMs, size, ino } = await stat(libraryPath(`${folder}/${name}`));
      parts.push(`${folder}/${name} ${mtimeMs} ${size} ${ino}`);
    }
  }
  return parts.join('\n');
}
