// A saved word: meaning and status; when opened, its sentences and the reader's own gloss and note.
import { fill } from '#lib/site/templates.ts';
import { type SavedWord, STAGES, stageOf, statusOfStage, wordKey } from '#lib/vocabulary/word.ts';
import { editWord, type Outcome, setStatus } from '../vocabulary/saved-words.ts';
import { WordSentence } from '../vocabulary/word-sentence.tsx';
import type { WordListStrings } from './strings.ts';
import styles from './word-list.module.css';

interface WordRowProps {
  readonly word: SavedWord;
  readonly lng: string;
  readonly strings: WordListStrings;
  readonly tell: (outcome: Outcome) => boolean;
  readonly remove: (word: SavedWord) => void;
}

export function WordRow({ word, lng, strings, tell, remove }: WordRowProps) {
  const key = wordKey(word);
  return (
    <li className={styles.row}>
      <details>
        <summary>
          <span className={styles.word} lang="ru" translate="no">
            {word.stressed}
          </span>{' '}
          <span className={styles.gloss}>{word.gloss}</span>
        </summary>
        <div className={styles.more}>
          {(['gloss', 'note'] as const).map((member) => (
            <label key={member}>
              <span className="label">{strings[`words.${member}`]}</span>
              {/* Shows what another tab writes; keeps in the field what could not be saved. */}
              <input
                key={word[member]}
                defaultValue={word[member]}
                maxLength={5000}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
                onBlur={async ({ target: { value } }) => {
                  if (value !== word[member]) tell(await editWord(key, { [member]: value }));
                }}
              />
            </label>
          ))}
          {word.sentences.length > 0 && (
            <section>
              <h2 className="label">{strings['words.met']}</h2>
              <ul className={styles.sentences}>
                {word.sentences.map((sentence) => (
                  <li key={`${sentence.address}#${sentence.segment} ${sentence.source}`}>
                    <WordSentence sentence={sentence} lng={lng} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <button type="button" className={styles.button} onClick={() => remove(word)}>
            {strings['words.delete']}
          </button>
        </div>
      </details>
      <select
        aria-label={fill(strings['words.status'], { word: word.lemma })}
        value={stageOf(word.status)}
        data-status={word.status}
        onChange={async (event) => {
          const stage = STAGES.find((each) => each === event.target.value);
          if (stage !== undefined) tell(await setStatus(key, statusOfStage(stage, word.status)));
        }}
      >
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {strings[`status.${stage}`]}
          </option>
        ))}
      </select>
    </li>
  );
}
