// The card of an English word, for Russians who learn English: the Russian words for it, those of this sentence first.
import { useEffect, useState } from 'react';
import { type EnglishWordsFile, lookUpEnglish, type RussianWord } from '#lib/glosses/english-words-file.ts';
import { lookUpWord, type WordsFile } from '#lib/glosses/words-file.ts';
import { loadJson } from '../download/json-files.ts';
import { elementsOf, segmentAt } from '../page/segments.ts';
import { type PageWord, wordsIn } from '../page/words.ts';
import { useCounterparts } from './counterparts.ts';
import { nameEntry } from './form-names.ts';
import type { LookupContext } from './lookup-context.ts';
import { sentenceOf } from './met-sentence.ts';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface EnglishWordProps {
  readonly word: PageWord;
  readonly place: LookupContext;
  readonly strings: WordStrings;
}

export function EnglishWord({ word, place, strings }: EnglishWordProps) {
  const [files, setFiles] = useState<readonly [EnglishWordsFile | undefined, WordsFile | undefined]>();
  useEffect(() => {
    let isOpen = true;
    Promise.all([loadJson<EnglishWordsFile>(place.englishHref), loadJson<WordsFile>(place.href)]).then((loaded) => {
      if (isOpen) setFiles(loaded);
    });
    return () => {
      isOpen = false;
    };
  }, [place.englishHref, place.href]);

  const counterpart = useCounterparts(word, place.linksHref);
  const [english, russian] = files ?? [];
  const mates = russian ? headwordsBeside(word, russian, place.address) : new Set();
  const found = english ? lookUpEnglish(english, word.form) : [];
  const isHere = (entry: RussianWord) => mates.has(entry.word);
  return (
    <>
      <h2 className={styles.head} data-said="">
        <span lang="en">{word.form}</span>
      </h2>
      {counterpart && (
        <p className={styles.here} data-said="">
          {strings['word.here']}: <em lang="ru">{counterpart}</em>
        </p>
      )}
      {found.length === 0 ? (
        <p className={styles.quiet} data-said="">
          {strings[!files ? 'word.loading' : english ? 'word.english.none' : 'word.lost']}
        </p>
      ) : (
        <ul>
          {[...found.filter(isHere), ...found.filter((entry) => !isHere(entry))].map((entry) => (
            <li key={`${entry.word} ${entry.gloss}`}>
              <span lang="ru" className={styles.russian} data-said="">
                {entry.word}
              </span>{' '}
              <small>
                {nameEntry(entry, strings)}
                {isHere(entry) && `, ${strings['word.english.here']}`}
              </small>
              <p className={styles.fact} lang="en">
                {entry.gloss}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The headwords of the Russian sentence that this one translates. */
function headwordsBeside(word: PageWord, file: WordsFile, address: string): ReadonlySet<string> {
  const segment = segmentAt(word.element);
  const [source] = segment ? elementsOf(segment) : [];
  if (!source) return new Set();
  const { segment: id } = sentenceOf(word, address);
  const words = wordsIn(source).flatMap(({ form, occurrence }) => lookUpWord(file, form, id, occurrence) ?? []);
  return new Set(words.flatMap(({ readings }) => readings.map(({ entry }) => entry.word)));
}
