// The card of a Russian word: the headword, its meaning, the form, other readings of the form, other sentences.
import { Fragment, useEffect, useState } from 'react';
import { lookUpWord, type PlacedWord, type Reading, type WordEntry, type WordsFile } from '#lib/glosses/words-file.ts';
import { fill } from '#lib/site/templates.ts';
import { arrivedJson, loadJson } from '../download/json-files.ts';
import { PlayButton } from '../listen/play-button.tsx';
import type { PageWord } from '../page/words.ts';
import { useCounterparts } from './counterparts.ts';
import { Elsewhere } from './elsewhere.tsx';
import { nameEntry, nameForm, spell } from './form-names.ts';
import type { LookupContext } from './lookup-context.ts';
import { sentenceOf } from './met-sentence.ts';
import { Saving } from './saving.tsx';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface RussianWordProps {
  readonly word: PageWord;
  readonly place: LookupContext;
  readonly strings: WordStrings;
}

export function RussianWord({ word, place, strings }: RussianWordProps) {
  const [file, setFile] = useState<WordsFile | 'lost' | undefined>(arrivedJson(place.href));
  const counterpart = useCounterparts(word, place.linksHref);
  useEffect(() => {
    let isOpen = true;
    loadJson<WordsFile>(place.href).then((loaded) => {
      if (isOpen) setFile(loaded ?? 'lost');
    });
    return () => {
      isOpen = false;
    };
  }, [place.href]);

  if (file === undefined || file === 'lost') {
    return (
      <>
        <Head word={word.form} note="" />
        <p className={styles.quiet} data-said="">
          {strings[file === 'lost' ? 'word.lost' : 'word.loading']}
        </p>
      </>
    );
  }
  const sentence = sentenceOf(word, place.address);
  const found = find(file, word, sentence.segment);
  const [first] = found?.readings ?? [];
  if (!found || !first) {
    return (
      <>
        <Head word={word.form} note="" />
        <p className={styles.quiet} data-said="">
          {strings['word.unknown']}
        </p>
      </>
    );
  }
  const isKnown = found.readings.some(({ entry }) => entry.gloss);
  const met = {
    lang: 'ru' as const,
    lemma: first.entry.lemma,
    pos: first.entry.pos,
    form: word.form,
    stressed: first.entry.word,
    gloss: found.here ?? found.readings.map(({ entry }) => entry.gloss).join(' / '),
    sentence,
  };
  return (
    <>
      <span className={styles.play}>
        <PlayButton text={word.form} side="source" lang={place.lang} label={strings['listen.word']} />
      </span>
      {found.group && <Group group={found.group} strings={strings} />}
      {!isKnown && (
        <p className={styles.quiet} data-said="">
          {strings['word.unknown.guess']}
        </p>
      )}
      {found.readings.map((reading, index) => (
        <Fragment key={`${reading.entry.word} ${reading.features}`}>
          {index > 0 && (
            <p className={styles.quiet} data-said="">
              {strings['word.or']}
            </p>
          )}
          <Entry
            reading={reading}
            form={word.form}
            here={index === 0 ? found.here : undefined}
            counterpart={index === 0 ? counterpart : ''}
            strings={strings}
          />
        </Fragment>
      ))}
      <Saving met={met} strings={strings} />
      <Others readings={found.others} form={word.form} strings={strings} />
      {first.entry.gloss && !first.entry.pack && (
        <Elsewhere key={met.lemma} entry={first.entry} from={sentence} place={place} strings={strings} />
      )}
    </>
  );
}

function find(file: WordsFile, word: PageWord, segment: string): PlacedWord | undefined {
  const look = (form: string) => lookUpWord(file, form, segment, word.occurrence);
  return look(word.form) ?? (word.dotted ? look(word.dotted) : undefined);
}

function Head({ word, note }: { readonly word: string; readonly note: string }) {
  return (
    <h2 className={styles.head} data-said="">
      <span lang="ru">{word}</span> <small>{note}</small>
    </h2>
  );
}

/** The fixed group of words that the word is part of, which comes before the word alone. */
function Group({ group, strings }: { readonly group: WordEntry; readonly strings: WordStrings }) {
  return (
    <>
      <Head word={group.word} note={strings['word.group']} />
      <p className={styles.gloss} lang="en" data-said="">
        {group.gloss}
      </p>
      {group.government && group.pos !== 'ADP' && (
        <p className={styles.fact}>
          {strings['word.governs']}: <span lang="ru">{group.government.join(', ')}</span>
        </p>
      )}
      <p className={styles.quiet} data-said="">
        {strings['word.alone']}
      </p>
    </>
  );
}

interface EntryProps {
  readonly reading: Reading;
  readonly form: string;
  readonly here: string | undefined;
  /** The words of the translation that say it here; "" where they are not known. */
  readonly counterpart: string;
  readonly strings: WordStrings;
}

function Entry({ reading: { entry, features, stressed }, form, here, counterpart, strings }: EntryProps) {
  const { gloss, partners, government, pack, facts } = entry;
  const named = nameForm(features, entry.pos, strings);
  const aspect = (['Imp', 'Perf', 'Both'] as const).find((name) => facts.includes(`Aspect=${name}`));
  return (
    <>
      <Head word={entry.word} note={nameEntry(entry, strings)} />
      {gloss && (
        <p className={styles.gloss} lang="en" data-said="">
          {gloss}
        </p>
      )}
      <p className={styles.here} data-said="">
        {strings['word.here']}:{' '}
        {here && (
          <>
            <strong lang="en">{here}</strong>
            {' · '}
          </>
        )}
        <span lang="ru">{spell(form, stressed)}</span>
        {named && `, ${named}`}
        {counterpart && (
          <>
            {' — '}
            <em lang="en">{counterpart}</em>
          </>
        )}
      </p>
      {partners && aspect && (
        <p className={styles.fact}>
          {strings[`word.partner.${aspect}`]}: <span lang="ru">{partners.join(', ')}</span>
        </p>
      )}
      {government && entry.pos !== 'ADP' && (
        <p className={styles.fact}>
          {strings['word.governs']}: <span lang="ru">{government.join(', ')}</span>
        </p>
      )}
      {pack && (
        <p className={styles.fact}>
          {fill(strings['word.source'], { name: pack.name, licence: pack.licence })}
          {pack.attribution !== pack.name && ` · ${pack.attribution}`}
        </p>
      )}
    </>
  );
}

interface OthersProps {
  readonly readings: readonly Reading[];
  readonly form: string;
  readonly strings: WordStrings;
}

function Others({ readings, form, strings }: OthersProps) {
  if (readings.length === 0) return null;
  return (
    <details>
      <summary>{`${strings['word.others']} (${readings.length})`}</summary>
      <ul>
        {readings.map(({ entry, features, stressed }) => (
          <li key={`${entry.word} ${entry.pos} ${features} ${stressed}`}>
            <span lang="ru">{spell(form, stressed)}</span>
            {', '}
            {nameForm(features, entry.pos, strings) || nameEntry({ pos: entry.pos }, strings)}
            {' · '}
            <span lang="ru">{entry.word}</span>
            {entry.gloss && (
              <>
                {' '}
                <span lang="en">{entry.gloss}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
