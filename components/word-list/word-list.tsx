'use client';
// The list of saved words: counts, search, filter, order, a row for each word, and a message about the last action.
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { fill, fillCount } from '#lib/site/templates.ts';
import { dueWords } from '#lib/vocabulary/schedule.ts';
import { type SavedWord, STAGES, type Stage, stageOf, wordKey } from '#lib/vocabulary/word.ts';
import { Empty } from '../vocabulary/empty.tsx';
import { type Outcome, removeWord, restoreWord } from '../vocabulary/saved-words.ts';
import { useWords } from '../vocabulary/use-words.ts';
import { Files } from './files.tsx';
import { ORDERS, type Order, selectWords } from './select-words.ts';
import type { WordListStrings } from './strings.ts';
import styles from './word-list.module.css';
import { WordRow } from './word-row.tsx';

interface WordListProps {
  readonly lng: string;
  readonly strings: WordListStrings;
}

const PAGE = 100;

export function WordList({ lng, strings }: WordListProps) {
  const { words, problem } = useWords();
  const [search, setSearch] = useState('');
  const [stage, setStage] = useState<Stage>();
  const [order, setOrder] = useState<Order>('added');
  const [shown, setShown] = useState(PAGE);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<SavedWord>();
  const undo = useRef<HTMLButtonElement>(null);
  const wanted = useDeferredValue(search);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  // A message disappears after a while; one that offers to undo stays until the next action.
  useEffect(() => {
    if (!said || removed) return;
    const fading = setTimeout(() => setSaid(''), 15_000);
    return () => clearTimeout(fading);
  }, [said, removed]);

  /** Shows what went wrong, if anything; returns whether all went well. */
  function tell(outcome: Outcome): boolean {
    const refused = 'problem' in outcome;
    setRemoved(undefined);
    setSaid(refused ? strings[`saved.problem.${outcome.problem}`] : '');
    return !refused;
  }

  async function remove(word: SavedWord) {
    const outcome = await removeWord(wordKey(word));
    if (!tell(outcome) || !('word' in outcome) || !outcome.word) return;
    setSaid(fill(strings['words.deleted'], { word: word.stressed }));
    setRemoved(outcome.word);
  }

  async function restore(word: SavedWord) {
    if (tell(await restoreWord(word))) setSaid(strings['words.restored']);
  }

  const selected = words && selectWords(words, { search: wanted, stage, order });
  const isEmpty = problem !== undefined || words?.length === 0;
  return (
    <>
      {!words && !problem && <p className={styles.waiting}>…</p>}
      {isEmpty && <Empty lng={lng} strings={strings} problem={problem} />}
      {words && selected && !isEmpty && (
        <>
          <p className={`${styles.counts} label`}>
            <span>{fillCount(lng, strings.count, words.length)}</span>
            <span>{fillCount(lng, strings.due, dueWords(words, Date.now()).length)}</span>
            <a href={`/${lng}/review`}>{strings['words.review']}</a>
          </p>
          <search className={styles.tools}>
            <label>
              <span className="label">{strings['words.search']}</span>
              <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
            </label>
            <label>
              <span className="label">{strings['words.filter']}</span>
              <select
                value={stage ?? ''}
                onChange={(event) => setStage(STAGES.find((each) => each === event.target.value))}
              >
                <option value="">
                  {strings['words.filter.all']} ({words.length})
                </option>
                {STAGES.map((each) => (
                  <option key={each} value={each}>
                    {strings[`status.${each}`]} ({words.filter((word) => stageOf(word.status) === each).length})
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span className="label">{strings['words.sort']}</span>
              <select
                value={order}
                onChange={(event) => setOrder(ORDERS.find((each) => each === event.target.value) ?? 'added')}
              >
                {ORDERS.map((each) => (
                  <option key={each} value={each}>
                    {strings[`words.sort.${each}`]}
                  </option>
                ))}
              </select>
            </label>
          </search>
          {selected.length === 0 && <p>{strings['words.none']}</p>}
          <ul className={styles.list}>
            {selected.slice(0, shown).map((word) => (
              <WordRow key={wordKey(word)} word={word} lng={lng} strings={strings} tell={tell} remove={remove} />
            ))}
          </ul>
          {selected.length > shown && (
            <button type="button" className={styles.button} onClick={() => setShown(shown + PAGE)}>
              {strings['words.more']}
            </button>
          )}
        </>
      )}
      {words && <Files words={words} strings={strings} say={setSaid} />}
      <div className={styles.said} data-shown={said ? '' : undefined}>
        <output>{said}</output>
        {removed && (
          <button type="button" ref={undo} onClick={() => restore(removed)}>
            {strings['words.undo']}
          </button>
        )}
      </div>
    </>
  );
}
