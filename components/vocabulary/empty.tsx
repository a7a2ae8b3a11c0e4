// Shown when there are no saved words: how to save one, or why none can be saved.

import type { Problem } from './storage-problems.ts';
import type { VocabularyStrings } from './strings.ts';
import styles from './vocabulary.module.css';

interface EmptyProps {
  readonly lng: string;
  readonly strings: VocabularyStrings;
  readonly problem: Problem | undefined;
}

export function Empty({ lng, strings, problem }: EmptyProps) {
  return (
    <div className={styles.empty}>
      {problem ? (
        <p role="alert">{strings[`saved.problem.${problem}`]}</p>
      ) : (
        <p>
          {strings['words.empty']} {strings['words.empty.hint']}
        </p>
      )}
      <p>
        <a href={`/${lng}`}>{strings['words.shelf']}</a>
      </p>
    </div>
  );
}
