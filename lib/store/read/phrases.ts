// The dictionary's fixed groups of words: content/phrases.json with the glosses of one language.

import { phraseFaults } from '../../dictionary/phrase-faults.ts';
import type { PhraseGlosses, Phrases } from '../../dictionary/phrases.ts';
import { TARGET_LANGUAGE } from '../../languages.ts';
import type { Issue, Lang } from '../../model.ts';
import { phraseGlossesSchema, phrasesSchema } from '../dictionary-schema.ts';
import { missingFile } from '../issues.ts';
import { contentPath, localePath, projectPath } from '../paths.ts';
import { readStructured } from './structured.ts';

const PHRASES_FILE = contentPath('phrases.json');

/**
 * The phrases and their glosses in a language, or in English if the project has none in it, with all issues of the two
 * files: their shape, each phrase, and glosses without a phrase.
 */
export async function readPhrases(
  lng: Lang,
): Promise<{ readonly phrases: Phrases; readonly glosses: PhraseGlosses; readonly issues: readonly Issue[] }> {
  const facts = await readStructured(PHRASES_FILE, phrasesSchema, projectPath(PHRASES_FILE));
  const own = localePath(lng, 'phrases.json');
  const ownGlosses = await readStructured(own, phraseGlossesSchema, projectPath(own));
  const english = localePath(TARGET_LANGUAGE, 'phrases.json');
  const file = ownGlosses.missing ? english : own;
  const said = ownGlosses.missing
    ? await readStructured(english, phraseGlossesSchema, projectPath(english))
    : ownGlosses;
  const absent = facts.missing ? [missingFile(PHRASES_FILE, 'Restore it from the project’s repository.')] : [];
  const { data: phrases = {} } = facts;
  const { data: glosses = {} } = said;
  const issues = [...facts.issues, ...said.issues, ...absent, ...pairIssues(phrases, glosses, file)];
  return { phrases, glosses, issues };
}

function pairIssues(phrases: Phrases, glosses: PhraseGlosses, file: string): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (where: string, id: string, message: string, hint: string) =>
    issues.push({ rule: 'phrases', severity: 'error', file: where, id, message, hint });
  for (const [headword, phrase] of Object.entries(phrases)) {
    for (const fault of phraseFaults(headword, phrase, glosses[headword] ?? '')) {
      add(PHRASES_FILE, headword, fault, 'Fix the phrase or its gloss.');
    }
  }
  for (const headword of Object.keys(glosses)) {
    if (!phrases[headword]) {
      add(file, headword, 'is not a phrase of the dictionary', `Add it to ${PHRASES_FILE}, or delete its gloss.`);
    }
  }
  return issues;
}
