// The row of the card that saves and removes the word and sets its status.
import { useEffect, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { type MetWord, STAGES, type Status, stageOf, statusOfStage, wordKey } from '#lib/vocabulary/word.ts';
import type { Outcome } from '../vocabulary/saved-words.ts';
import { statusOf } from '../vocabulary/statuses.ts';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface SavingProps {
  readonly met: MetWord;
  readonly strings: WordStrings;
}

/** The code that changes words is loaded with the first change. */
const loadStore = () => import('../vocabulary/saved-words.ts');

export function Saving({ met, strings }: SavingProps) {
  const key = wordKey(met);
  const [status, setStatus] = useState<Status>();
  const [said, setSaid] = useState('');

  useEffect(() => {
    let isOpen = true;
    statusOf(key).then((held) => {
      if (isOpen) setStatus(held);
    });
    return () => {
      isOpen = false;
    };
  }, [key]);

  async function change(
    make: (store: Awaited<ReturnType<typeof loadStore>>) => Promise<Outcome>,
    next: Status | undefined,
  ) {
    const outcome = await loadStore().then(make, () => ({ problem: 'failed' as const }));
    if ('problem' in outcome) return setSaid(strings[`saved.problem.${outcome.problem}`]);
    setStatus(next);
    setSaid(
      next === undefined
        ? strings['word.removed']
        : fill(strings['word.saved'], { status: strings[`status.${stageOf(next)}`] }),
    );
  }

  return (
    <fieldset className={styles.saving}>
      <legend className="away">{strings['word.status']}</legend>
      {status === undefined ? (
        <button type="button" onClick={() => change(({ saveWord }) => saveWord(met, 'new'), 'new')}>
          {strings['word.save']}
        </button>
      ) : (
        <button type="button" onClick={() => change(({ removeWord }) => removeWord(key), undefined)}>
          {strings['word.remove']}
        </button>
      )}
      {STAGES.map((stage) => {
        const next = statusOfStage(stage, status);
        return (
          <label key={stage}>
            <input
              type="radio"
              name="word-status"
              checked={status !== undefined && stageOf(status) === stage}
              onChange={() => change(({ saveWord }) => saveWord(met, next), next)}
            />
            <span>{strings[`status.${stage}`]}</span>
          </label>
        );
      })}
      <output className={styles.fact}>{said}</output>
    </fieldset>
  );
}
