// A card of the review: the question, the answer, and the four grades.

import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { isRightAnswer } from '#lib/vocabulary/answer.ts';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import { ANSWERS, type Answer, nextIntervals } from '#lib/vocabulary/schedule.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { WordSentence } from '../vocabulary/word-sentence.tsx';
import type { CardMode } from './card-mode.tsx';
import { useCounterparts } from './counterparts.ts';
import { Heard } from './heard.tsx';
import styles from './review.module.css';
import type { ReviewStrings } from './strings.ts';
import { duration } from './time.ts';

interface CardProps {
  readonly word: SavedWord;
  readonly mode: CardMode;
  readonly revealed: boolean;
  readonly lng: string;
  /** Address of the text whose sentences are asked first; "" for any. */
  readonly text: string;
  readonly now: number;
  readonly strings: ReviewStrings;
  readonly reveal: () => void;
  readonly answer: (how: Answer) => void;
}

export function Card({ word, mode, revealed, lng, text, now, strings, reveal, answer }: CardProps) {
  const way = useRef<HTMLButtonElement>(null);
  const [typed, setTyped] = useState('');
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word is typed anew
  useEffect(() => setTyped(''), [word.lemma, word.pos, word.card.reps]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves to the next button
  useEffect(() => {
    if (!isFirst.current) way.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [revealed, word.lemma, word.pos]);
  // A different sentence each time, so that the reader learns the word and not the sentence.
  const here = word.sentences.filter(({ address }) => address === text);
  const sentences = here.length > 0 ? here : word.sentences;
  const sentence = sentences[word.card.reps % Math.max(1, sentences.length)];
  const counterparts = useCounterparts(revealed ? sentence : undefined);
  const intervals = nextIntervals(word.card, now);
  // The form that the gap wants, not any form of the word.
  const isRight = isRightAnswer(typed, [sentence?.form || word.lemma]);
  // What was typed decides which grade is offered first; the reader may choose another.
  const offered: Answer = mode === 'typed' && !isRight ? 'again' : 'good';
  return (
    <article className={styles.card}>
      {!revealed && <Question word={word} sentence={sentence} mode={mode} strings={strings} />}
      <div aria-live="polite">
        {revealed && (
          <div className={styles.answer}>
            <h2 lang="ru" translate="no">
              {word.stressed}
            </h2>
            {mode === 'typed' && (
              <p className={isRight ? 'label' : styles.wrong}>
                {isRight ? strings['review.right'] : fill(strings['review.wrong'], { typed: typed.trim() || '—' })}
              </p>
            )}
            {word.gloss && <p className={styles.gloss}>{word.gloss}</p>}
            {sentence && <WordSentence sentence={sentence} lng={lng} counterparts={counterparts} />}
            {word.note && <p className="label">{word.note}</p>}
          </div>
        )}
      </div>
      {revealed ? (
        <div className={styles.answers}>
          {ANSWERS.map((how, place) => (
            <button
              key={how}
              type="button"
              ref={how === offered ? way : undefined}
              data-answer={how}
              aria-keyshortcuts={String(place + 1)}
              onClick={() => answer(how)}
            >
              <span>{strings[`review.${how}`]}</span>
              <span className="label">{duration(lng, intervals[how])}</span>
            </button>
          ))}
        </div>
      ) : mode === 'typed' ? (
        <form
          className={styles.typing}
          onSubmit={(event) => {
            event.preventDefault();
            reveal();
          }}
        >
          <label>
            <span className="label">{strings['review.type']}</span>
            <input
              lang="ru"
              value={typed}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <button type="submit">{strings['review.check']}</button>
        </form>
      ) : (
        <div className={styles.answers}>
          <button ref={way} type="button" data-answer="" aria-keyshortcuts="Space" onClick={reveal}>
            {strings['review.reveal']}
          </button>
        </div>
      )}
      <p className={`${styles.keys} label`}>{strings['review.keys']}</p>
    </article>
  );
}

type QuestionProps = Pick<CardProps, 'word' | 'mode' | 'strings'> & {
  readonly sentence: SavedWord['sentences'][number] | undefined;
};

/**
 * Hidden and typed: the sentence with a gap, its translation and the word's meaning. Shown: only the sentence, or the
 * word. Heard: the sentence read aloud.
 */
function Question({ word, sentence, mode, strings }: QuestionProps) {
  const { before, form, after } = splitAtForm(sentence?.source ?? '', sentence?.form ?? '');
  if (mode === 'heard')
    return <Heard text={sentence?.source || word.lemma} form={form || word.lemma} strings={strings} />;
  if (mode === 'shown') {
    return (
      <p className={styles.question} lang="ru" translate="no">
        {form ? (
          <>
            <span>{before}</span>
            <mark>{form}</mark>
            <span>{after}</span>
          </>
        ) : (
          <span>{word.lemma}</span>
        )}
      </p>
    );
  }
  return (
    <>
      {form && (
        <p className={styles.question} lang="ru" translate="no">
          <span>{before}</span>
          <span className={styles.blank}>
            <span className="away">{strings['review.blank']}</span>
          </span>
          <span>{after}</span>
        </p>
      )}
      {word.gloss && <p className={form ? styles.gloss : styles.question}>{word.gloss}</p>}
      {form && sentence?.target && (
        <p className={styles.hint} lang="en">
          {sentence.target}
        </p>
      )}
      {!form && !word.gloss && (
        <p className={styles.question} lang="ru" translate="no">
          {word.lemma}
        </p>
      )}
    </>
  );
}
