// On a phone: the sentence's other language in the word's own sheet, and a button that says the sentence.
import { PlayButton } from '../listen/play-button.tsx';
import { elementsOf, segmentAt } from '../page/segments.ts';
import type { PageWord } from '../page/words.ts';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface SentenceProps {
  readonly word: PageWord;
  /** Language of the translation. */
  readonly lang: string;
  readonly strings: WordStrings;
}

export function Sentence({ word, lang, strings }: SentenceProps) {
  const segment = segmentAt(word.element);
  const other = segment && elementsOf(segment).find((element) => element !== word.element);
  return (
    <section className={styles.sentence}>
      <p lang={word.side === 'source' ? lang : 'ru'}>{other?.textContent}</p>
      <PlayButton
        text={word.element.textContent ?? ''}
        side={word.side}
        lang={lang}
        label={strings['listen.sentence']}
      />
    </section>
  );
}
