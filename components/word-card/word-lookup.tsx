// Looking words up on the reading page: by a tap or by keys, with the word highlighted and one card open at a time.
import { useEffect, useRef, useState } from 'react';
import { loadJson } from '../download/json-files.ts';
import { TOP_MARGIN, WORD_CARD, WORD_HIGHLIGHT } from '../page/contract.ts';
import { isCurrent, setCurrentSegment } from '../page/current-segment.ts';
import { setHighlight } from '../page/highlight.ts';
import { commandOf } from '../page/keys.ts';
import { segmentAt, segmentElementAt } from '../page/segments.ts';
import { areKeysOn } from '../page/settings.ts';
import {
  besideWord,
  isSameWord,
  type PageWord,
  rangeOf,
  rectOf,
  wordAt,
  wordInLine,
  wordsIn,
  wordTextAt,
} from '../page/words.ts';
import { lightCounterparts } from './counterparts.ts';
import type { LookupContext } from './lookup-context.ts';
import type { WordStrings } from './strings.ts';
import { WordCard } from './word-card.tsx';

interface WordLookupProps extends LookupContext {
  readonly strings: WordStrings;
}

/** Milliseconds that a tap may last. */
const LONGEST_TAP = 600;
/** Pixels by which a tap may move. */
const FARTHEST_TAP = 10;
/** Milliseconds after closing in which a tap on the same word does not open its card again: the tap itself closed it. */
const CLOSING = 400;

export function WordLookup({ strings, ...place }: WordLookupProps) {
  const [word, setWord] = useState<PageWord>();
  const now = useRef<{ word: PageWord | undefined; byKeys: boolean }>({ word: undefined, byKeys: false });
  const closed = useRef<{ word: PageWord; at: number } | undefined>(undefined);

  const light = useRef((word: PageWord | undefined) => lightCounterparts(word, place.linksHref));
  light.current = (word) => lightCounterparts(word, place.linksHref);

  const show = useRef((next: PageWord | undefined, byKeys = false) => {
    now.current = { word: next, byKeys };
    highlight(next);
    light.current(next);
    setWord(next);
  }).current;
  const leave = useRef(() => {
    const { word } = now.current;
    closed.current = word && { word, at: performance.now() };
  }).current;
  const close = useRef(() => {
    const { word } = now.current;
    const hadFocus = document.querySelector(WORD_CARD)?.contains(document.activeElement);
    show(undefined);
    if (hadFocus && word?.element.isConnected) focusSegment(word.element);
  }).current;

  useEffect(() => {
    void loadJson(place.href);
    void loadJson(place.linksHref).then(() => light.current(now.current.word));
  }, [place.href, place.linksHref]);

  useEffect(() => {
    let pointed: PageWord | undefined;
    let frame = 0;
    const onMove = ({ pointerType, target, clientX, clientY }: PointerEvent) => {
      if (pointerType === 'touch') return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = segmentElementAt(target) ? wordAt(clientX, clientY) : undefined;
        if (next === pointed || isSameWord(next, pointed)) return;
        pointed = next;
        light.current(next ?? now.current.word);
      });
    };
    document.addEventListener('pointermove', onMove);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointermove', onMove);
      light.current(undefined);
    };
  }, []);

  useEffect(() => {
    const sides = place.lng === 'ru' && place.lang === 'en' ? undefined : 'source';
    let pressed: { readonly x: number; readonly y: number; readonly at: number } | undefined;
    const onDown = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      pressed = { x: clientX, y: clientY, at: timeStamp };
    };
    const onClick = (event: MouseEvent) => {
      const { target, clientX, clientY, timeStamp } = event;
      if (!(target instanceof Element) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      if (!wordTextAt(target) || target.closest('a, button, summary')) return;
      const isLong = pressed && timeStamp - pressed.at > LONGEST_TAP;
      const isFar = pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > FARTHEST_TAP;
      if (isLong || isFar || event.detail > 1 || getSelection()?.isCollapsed === false) return;
      const next = wordAt(clientX, clientY, sides);
      const wasClosed = closed.current && performance.now() - closed.current.at < CLOSING;
      if (next && !(wasClosed && isSameWord(next, closed.current?.word))) show(next);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
      const { word, byKeys } = now.current;
      const inCard = event.target instanceof Element && event.target.closest(WORD_CARD) !== null;
      const onSegment = isCurrent(event.target);
      const done = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (word && event.code === 'Escape') {
        done();
        close();
      } else if (word && !inCard && (event.code === 'Enter' || (event.code === 'Tab' && byKeys))) {
        done();
        document.querySelector<HTMLElement>(`${WORD_CARD} :is(button, input, summary)`)?.focus();
      } else if (word && onSegment && byKeys && steps[event.code]) {
        done();
        const next = steps[event.code]?.(word);
        if (!next) return;
        if (next.element !== word.element) {
          setCurrentSegment(segmentAt(next.element));
          focusSegment(next.element);
        }
        const { top, bottom } = rectOf(next);
        if (bottom > innerHeight || top < TOP_MARGIN) next.element.scrollIntoView({ block: 'center' });
        show(next, true);
      } else if (!word && onSegment && event.code === 'Enter' && areKeysOn()) {
        const element = segmentElementAt(event.target);
        const first = element && wordsIn(element)[0];
        if (!first || (sides && first.side !== sides)) return;
        done();
        show(first, true);
      } else if (word && !inCard && commandOf(event)) close();
    };
    document.addEventListener('pointerdown', onDown, true);
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [place.lng, place.lang, show, close]);

  return (
    <>
      <output className="away" data-word-said="" />
      {word && <WordCard word={word} place={place} strings={strings} leave={leave} close={close} />}
    </>
  );
}

const steps: Readonly<Record<string, (word: PageWord) => PageWord | undefined>> = {
  ArrowRight: (word) => besideWord(word, 1),
  ArrowLeft: (word) => besideWord(word, -1),
  ArrowDown: (word) => wordInLine(word, 1),
  ArrowUp: (word) => wordInLine(word, -1),
};

function focusSegment(element: HTMLElement): void {
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
}

/** Highlights the word on the page while its card is open. */
function highlight(word: PageWord | undefined): void {
  setHighlight(WORD_HIGHLIGHT, word ? [rangeOf(word)] : []);
}
