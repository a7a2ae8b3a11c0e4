'use client';
// The review: one word after another with its answer, and at the end a forecast of the next days.
import { useEffect, useRef, useState } from 'react';
import { fill, fillCount } from '#lib/site/templates.ts';
import { type Answer, dueWords, isStudied } from '#lib/vocabulary/schedule.ts';
import { type SavedWord, wordKey } from '#lib/vocabulary/word.ts';
import { Empty } from '../vocabulary/empty.tsx';
import { answerWord, type Outcome, takeBack } from '../vocabulary/saved-words.ts';
import { useWords } from '../vocabulary/use-words.ts';
import { Card } from './card.tsx';
import { CardModeChoice, useMode } from './card-mode.tsx';
import { Forecast } from './forecast.tsx';
import { commandOf } from './keys.ts';
import styles from './review.module.css';
import type { ReviewStrings } from './strings.ts';
import { untilThen } from './time.ts';

interface ReviewProps {
  readonly lng: string;
  readonly strings: ReviewStrings;
}

export function Review({ lng, strings }: ReviewProps) {
  const { words, problem } = useWords();
  const now = useNow();
  const mode = useMode();
  const [asked, setAsked] = useState<string>();
  const [revealed, setRevealed] = useState(false);
  const [given, setGiven] = useState<readonly SavedWord[]>([]);
  const [ended, setEnded] = useState(false);
  const [said, setSaid] = useState('');

  // "#kim-putin-2023": the words of that text, due or not, each once.
  const [text, setText] = useState('');
  useEffect(() => setText(decodeURIComponent(location.hash.slice(1))), []);
  const queue =
    text === ''
      ? dueWords(words ?? [], now.time)
      : (words ?? []).filter((each) => isMetIn(each, text) && !given.some((done) => wordKey(done) === wordKey(each)));
  // The word being asked stays, whatever other tabs do, until it is answered or deleted.
  const word = ended ? undefined : (queue.find((each) => wordKey(each) === asked) ?? queue[0]);
  const key = word && wordKey(word);
  useEffect(() => {
    setAsked(key);
    setRevealed(false);
  }, [key]);

  function tell(outcome: Outcome): boolean {
    setSaid('problem' in outcome ? strings[`saved.problem.${outcome.problem}`] : '');
    return !('problem' in outcome);
  }

  async function answer(how: Answer) {
    if (!word || !revealed) return;
    setRevealed(false);
    if (!tell(await answerWord(word, how, Date.now()))) return setRevealed(true);
    setGiven([...given, word]);
    setAsked(undefined);
    now.renew();
  }

  async function undo() {
    const last = given.at(-1);
    if (!last || !tell(await takeBack(last))) return;
    setGiven(given.slice(0, -1));
    setEnded(false);
    setAsked(wordKey(last));
    setRevealed(false);
  }

  const latest = useRef({ word, revealed, answer, undo });
  latest.current = { word, revealed, answer, undo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event);
      const { word, revealed, answer, undo } = latest.current;
      if (!command || document.querySelector(':popover-open')) return;
      if (command === 'undo') undo();
      else if (!word) return;
      else if (command !== 'reveal') answer(command);
      else if (revealed) answer(answerOf(event.target));
      else setRevealed(true);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (problem || words?.length === 0) return <Empty lng={lng} strings={strings} problem={problem} />;
  if (!words) return <p className={styles.waiting}>…</p>;
  const next = words.filter(({ card }) => card.due > now.time).toSorted((a, b) => a.card.due - b.card.due)[0];
  return (
    <div className={styles.review}>
      <p className={`${styles.state} label`}>
        <span>{fillCount(lng, strings.left, queue.length)}</span>
        {given.length > 0 && <span>{fillCount(lng, strings.given, given.length)}</span>}
      </p>
      {word ? (
        <>
          <Card
            word={word}
            mode={mode.value}
            revealed={revealed}
            lng={lng}
            strings={strings}
            reveal={() => setRevealed(true)}
            answer={answer}
            text={text}
            now={now.time}
          />
          <CardModeChoice strings={strings} mode={mode} />
        </>
      ) : (
        <>
          {queue.length === 0 && <p className={styles.done}>{strings['review.done']}</p>}
          {queue.length === 0 && next && (
            <p>{fill(strings['review.next'], { time: untilThen(lng, next.card.due - now.time) })}</p>
          )}
          <Forecast words={words} now={now.time} lng={lng} strings={strings} />
        </>
      )}
      <p className={styles.ways}>
        {given.length > 0 && (
          <button type="button" onClick={undo}>
            {strings['review.undo']}
          </button>
        )}
        {queue.length > 0 && (
          <button type="button" onClick={() => setEnded(!ended)}>
            {strings[ended ? 'review.resume' : 'review.end']}
          </button>
        )}
        {text && (
          <button type="button" onClick={() => setText('')}>
            {strings['review.whole']}
          </button>
        )}
        <a href={`/${lng}/words`}>{strings['review.words']}</a>
      </p>
      <p className="label" role="status">
        {said}
      </p>
    </div>
  );
}

/** Whether a word that is reviewed was saved in a text. */
function isMetIn(word: SavedWord, text: string): boolean {
  return isStudied(word) && word.sentences.some(({ address }) => address === text);
}

/** Enter on a button gives the button's answer, elsewhere the default one. */
function answerOf(target: EventTarget | null): Answer {
  const chosen = target instanceof HTMLElement ? target.dataset.answer : undefined;
  return chosen === 'again' || chosen === 'hard' || chosen === 'easy' ? chosen : 'good';
}

/** The present time, updated every half minute and on demand: words become due while the page is open. */
function useNow() {
  const [time, setTime] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setTime(Date.now()), 30_000);
    return () => clearInterval(ticking);
  }, []);
  return { time, renew: () => setTime(Date.now()) };
}
