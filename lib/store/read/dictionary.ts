// The project's own dictionary: content/lexicon.json with the glosses of one language, loaded once.

import { readFile } from 'node:fs/promises';
import { createDictionary, type Dictionary } from '../../dictionary/dictionary.ts';
import type { Entries, Glosses } from '../../dictionary/entry.ts';
import { entryFaults } from '../../dictionary/faults.ts';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Issue, Lang } from '../../model.ts';
import { glossesSchema, lexiconSchema } from '../dictionary-schema.ts';
import { missingFile, refuseErrors } from '../issues.ts';
import { contentPath, localePath, projectPath } from '../paths.ts';
import { readStructured } from './structured.ts';

const LEXICON_FILE = contentPath('lexicon.json');

const read = new Map<Lang, Promise<Dictionary>>();

/**
 * The dictionary with glosses in a language, or in English if the project has none in it. It stays in memory, about
 * 10 MB. Throws UserError "broken-lexicon".
 */
export function readDictionary(lng: Lang): Promise<Dictionary> {
  const dictionary = read.get(lng) ?? load(lng);
  read.set(lng, dictionary);
  dictionary.catch(() => read.delete(lng));
  return dictionary;
}

/** The files are taken as they are, since `check` looks at them; only where they cannot be read so, they are checked here. */
async function load(lng: Lang): Promise<Dictionary> {
  try {
    const [entries, glosses] = await Promise.all([readTrusted<Entries>(LEXICON_FILE), readGlosses(lng)]);
    return createDictionary(entries, glosses);
  } catch {
    const { entries, glosses, issues } = await readLexicon(lng);
    refuseErrors('broken-lexicon', 'The dictionary', issues);
    return createDictionary(entries, glosses);
  }
}

async function readGlosses(lng: Lang): Promise<Glosses> {
  const english = () => readTrusted<Glosses>(localePath(TARGET_LANGUAGE, 'lexicon.json'));
  return lng === TARGET_LANGUAGE ? english() : readTrusted<Glosses>(localePath(lng, 'lexicon.json')).catch(english);
}

async function readTrusted<Data>(file: string): Promise<Data> {
  return JSON.parse(await readFile(projectPath(file), 'utf8'));
}

/** The dictionary's files with all their issues: their shape, each entry, and glosses that do not match the entries. */
export async function readLexicon(
  lng: Lang,
): Promise<{ readonly entries: Entries; readonly glosses: Glosses; readonly issues: readonly Issue[] }> {
  const facts = await readStructured(LEXICON_FILE, lexiconSchema, projectPath(LEXICON_FILE));
  const own = localePath(lng, 'lexicon.json');
  const ownGlosses = await readStructured(own, glossesSchema, projectPath(own));
  const english = localePath(TARGET_LANGUAGE, 'lexicon.json');
  const file = ownGlosses.missing ? english : own;
  const said = ownGlosses.missing ? await readStructured(english, glossesSchema, projectPath(english)) : ownGlosses;
  const absent = facts.missing ? [missingFile(LEXICON_FILE, 'Restore it from the project’s repository.')] : [];
  const { data: entries = {} } = facts;
  const { data: glosses = {} } = said;
  const issues = [...facts.issues, ...said.issues, ...absent, ...pairIssues(entries, glosses, file)];
  return { entries, glosses, issues };
}

function pairIssues(entries: Entries, glosses: Glosses, file: string): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (where: string, lemma: string, message: string, hint: string) =>
    issues.push({ rule: 'lexicon', severity: 'error', file: where, id: lemma, message, hint });
  for (const [lemma, homographs] of Object.entries(entries)) {
    const texts = glosses[lemma] ?? [];
    if (texts.length !== homographs.length) {
      add(file, lemma, `has ${texts.length} glosses for ${homographs.length} entries`, 'Write one for each entry.');
    }
    for (const [index, entry] of homographs.entries()) {
      const faults = entryFaults(lemma, entry, texts[index] ?? '');
      for (const fault of faults) add(LEXICON_FILE, lemma, fault, 'Fix the entry or its gloss.');
    }
  }
  for (const lemma of Object.keys(glosses)) {
    if (!entries[lemma]) add(file, lemma, 'is not in the dictionary', `Add it to ${LEXICON_FILE}, or delete it here.`);
  }
  return issues;
}
