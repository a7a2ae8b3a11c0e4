// The word card: a card of a library's catalogue under the word on wide screens, a sheet at the foot of small ones.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { EnglishWord } from './english-word.tsx';
import type { WordsPlace } from './place.ts';
import { type PointedWord, rectOf } from './pointing.ts';
import { RussianWord } from './russian-word.tsx';
import type { WordStrings } from './strings.ts';
import styles from './words.module.css';

interface WordCardProps {
  readonly word: PointedWord;
  readonly place: WordsPlace;
  readonly strings: WordStrings;
  readonly close: () => void;
}

/** Pixels between the card and the word, and between the card and the window's edge. */
const GAP = 8;

export function WordCard({ word, place, strings, close }: WordCardProps) {
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    putUnder(element, word);
  }, [word]);

  useEffect(() => {
    const element = card.current;
    if (!element) return;
    // What is unfolded or arrives later makes the card higher.
    const observer = new ResizeObserver(() => putUnder(element, word, false));
    observer.observe(element);
    const onToggle = (event: ToggleEvent) => {
      if (event.newState !== 'closed') return;
      close();
    };
    element.addEventListener('toggle', onToggle);
    return () => {
      const hadFocus = element.contains(document.activeElement);
      observer.disconnect();
      element.removeEventListener('toggle', onToggle);
      if (hadFocus && word.span.isConnected) focusSentence(word.span);
    };
  }, [word, close]);

  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-label={strings['word.card'].replace('{}', word.form)}
      className={styles.card}
      data-words=""
    >
      <div className={styles.leaf}>
        <output className={styles.said}>
          {word.side === 'source' ? (
            <RussianWord key={`${word.form} ${word.start}`} word={word} place={place} strings={strings} />
          ) : (
            <EnglishWord word={word} place={place} strings={strings} />
          )}
        </output>
      </div>
      <button type="button" className={styles.close} onClick={close}>
        {strings['word.close']}
      </button>
    </div>
  );
}

function focusSentence(span: HTMLElement): void {
  if (span.tabIndex < 0) span.tabIndex = 0;
  span.focus({ preventScroll: true });
}

/** Under the word where there is room, else above it; on small screens the sheet lies at the foot, and the word is kept in sight. */
function putUnder(card: HTMLElement, word: PointedWord, isNew = true): void {
  const { left, top, bottom } = rectOf(word);
  const { offsetWidth: width, offsetHeight: height } = card;
  if (getComputedStyle(card).position === 'fixed') {
    const hidden = bottom + GAP - (innerHeight - height);
    if (isNew && hidden > 0) scrollBy(0, hidden);
    return;
  }
  const { clientWidth } = document.documentElement;
  const below = bottom + GAP;
  const above = top - GAP - height;
  const isAbove = below + height > innerHeight && above > GAP;
  card.style.setProperty('--left', `${Math.max(GAP, Math.min(left, clientWidth - width - GAP)) + scrollX}px`);
  card.style.setProperty('--top', `${(isAbove ? above : below) + scrollY}px`);
}
