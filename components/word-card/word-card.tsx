// The word card: a catalogue card under the word on wide screens, a sheet at the bottom of small ones.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { fill } from '#lib/site/templates.ts';
import { WORD_ANNOUNCEMENT } from '../page/contract.ts';
import { type PageWord, rectOf } from '../page/words.ts';
import { EnglishWord } from './english-word.tsx';
import type { LookupContext } from './lookup-context.ts';
import { RussianWord } from './russian-word.tsx';
import { Sentence } from './sentence.tsx';
import type { WordStrings } from './strings.ts';
import styles from './word-card.module.css';

interface WordCardProps {
  readonly word: PageWord;
  readonly place: LookupContext;
  readonly strings: WordStrings;
  /** Called before the card closes. */
  readonly leave: () => void;
  readonly close: () => void;
}

/** Pixels between the card and the word, and between the card and the window's edge. */
const GAP = 8;

export function WordCard({ word, place, strings, leave, close }: WordCardProps) {
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    putUnder(element, word, true);
    announce(element);
  }, [word]);

  useEffect(() => {
    const element = card.current;
    if (!element) return;
    // What is expanded or loaded later makes the card higher.
    const observer = new MutationObserver(() => {
      putUnder(element, word, false);
      announce(element);
    });
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ['open'] });
    const onToggle = ({ newState }: ToggleEvent) => {
      if (newState === 'closed') close();
    };
    const onBeforeToggle = ({ newState }: ToggleEvent) => {
      if (newState === 'closed') leave();
    };
    element.addEventListener('beforetoggle', onBeforeToggle);
    element.addEventListener('toggle', onToggle);
    return () => {
      observer.disconnect();
      element.removeEventListener('beforetoggle', onBeforeToggle);
      element.removeEventListener('toggle', onToggle);
    };
  }, [word, leave, close]);

  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-label={fill(strings['word.card'], { word: word.form })}
      className={styles.card}
      data-words=""
    >
      <div className={styles.leaf}>
        {word.side === 'source' ? (
          <RussianWord key={`${word.form} ${word.start}`} word={word} place={place} strings={strings} />
        ) : (
          <EnglishWord word={word} place={place} strings={strings} />
        )}
      </div>
      <Sentence word={word} lang={place.lang} strings={strings} />
      <button type="button" className={styles.close} onClick={close}>
        {strings['word.close']}
      </button>
    </div>
  );
}

/** Puts the card's text into a live region that was there before the card, so that screen readers announce it. */
function announce(card: HTMLElement): void {
  const region = document.querySelector(WORD_ANNOUNCEMENT);
  const said = [...card.querySelectorAll('[data-said]')].map((element) => element.textContent).join('. ');
  if (region && region.textContent !== said) region.textContent = said;
}

/** Places the card under the word, or above it if there is more room; on small screens it is at the bottom, and the word stays in view. */
function putUnder(card: HTMLElement, word: PageWord, isNew: boolean): void {
  const { left, top, bottom } = rectOf(word);
  if (getComputedStyle(card).position === 'fixed') {
    const hidden = bottom + GAP - (innerHeight - card.offsetHeight);
    if (isNew && hidden > 0) scrollBy(0, hidden);
    return;
  }
  if (isNew) card.style.removeProperty('--room');
  const { offsetWidth: width, offsetHeight: height } = card;
  if (isNew) {
    const [below, above] = [innerHeight - bottom - 2 * GAP, top - 2 * GAP];
    card.dataset.above = String(below < height && above > below);
    // Leaves room for what is expanded later.
    card.style.setProperty(
      '--room',
      `${Math.floor(Math.max(card.dataset.above === 'true' ? above : below, height))}px`,
    );
  }
  const most = document.documentElement.clientWidth - width - GAP;
  const start = card.dataset.above === 'true' ? top - GAP - height : bottom + GAP;
  card.style.setProperty('--left', `${Math.max(GAP, Math.min(left, most)) + scrollX}px`);
  card.style.setProperty('--top', `${start + scrollY}px`);
}
