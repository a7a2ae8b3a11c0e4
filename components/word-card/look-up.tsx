// Looking words up on the reading page: which word was tapped or walked to, its paint, and the one card that is open.
import { useEffect, useRef, useState } from 'react';
import { commandOf } from '../controls/keys.ts';
import { light, sentenceAt } from '../controls/sentences.ts';
import { loadWords } from './load-words.ts';
import type { WordsPlace } from './place.ts';
import { besideWord, isSameWord, type PointedWord, rangeOf, rectOf, wordAt, wordInLine, wordsIn } from './pointing.ts';
import type { WordStrings } from './strings.ts';
import { WordCard } from './word-card.tsx';
import './word-light.css';

interface WordsProps extends WordsPlace {
  readonly strings: WordStrings;
}

/** A tap is short, and does not move. */
const LONGEST_TAP = 600;
const FARTHEST_TAP = 10;
/** A tap on the word whose card it has just closed does not open it again. */
const CLOSING = 400;

export function Words({ strings, ...place }: WordsProps) {
  const [word, setWord] = useState<PointedWord>();
  const now = useRef<{ word: PointedWord | undefined; byKeys: boolean }>({ word: undefined, byKeys: false });
  const closed = useRef<{ word: PointedWord; at: number } | undefined>(undefined);

  const show = useRef((next: PointedWord | undefined, byKeys = false) => {
    now.current = { word: next, byKeys };
    paint(next);
    setWord(next);
  }).current;
  const leave = useRef(() => {
    const { word } = now.current;
    closed.current = word && { word, at: performance.now() };
  }).current;
  const close = useRef(() => {
    const { word } = now.current;
    const hadFocus = document.querySelector('[data-words]')?.contains(document.activeElement);
    show(undefined);
    if (hadFocus && word?.span.isConnected) focusSentence(word.span);
  }).current;

  useEffect(() => {
    void loadWords(place.href);
  }, [place.href]);

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
      if (!target.closest('section[id] [data-n]') || target.closest('a, button, summary')) return;
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
      const inCard = event.target instanceof Element && event.target.closest('[data-words]') !== null;
      const onSentence = event.target instanceof Element && event.target.matches('[data-n][data-lit]');
      const done = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (word && event.code === 'Escape') {
        done();
        close();
      } else if (word && !inCard && event.code === 'Enter') {
        done();
        document.querySelector<HTMLElement>('[data-words] :is(button, input, summary)')?.focus();
      } else if (word && onSentence && byKeys && steps[event.code]) {
        done();
        const next = steps[event.code]?.(word);
        if (!next) return;
        if (next.span !== word.span) {
          light(sentenceAt(next.span));
          focusSentence(next.span);
        }
        if (rectOf(next).bottom > innerHeight || rectOf(next).top < 60) next.span.scrollIntoView({ block: 'center' });
        show(next, true);
      } else if (!word && onSentence && event.code === 'Enter' && !document.querySelector('#keys-off:checked')) {
        const span = event.target instanceof HTMLElement ? event.target : undefined;
        const first = span && wordsIn(span)[0];
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

const steps: Readonly<Record<string, (word: PointedWord) => PointedWord | undefined>> = {
  ArrowRight: (word) => besideWord(word, 1),
  ArrowLeft: (word) => besideWord(word, -1),
  ArrowDown: (word) => wordInLine(word, 1),
  ArrowUp: (word) => wordInLine(word, -1),
};

function focusSentence(span: HTMLElement): void {
  span.tabIndex = 0;
  span.focus({ preventScroll: true });
}

/** Marks the word on the page while its card is open. */
function paint(word: PointedWord | undefined): void {
  if (!CSS.highlights) return;
  if (word) CSS.highlights.set('stroka-word', new Highlight(rangeOf(word)));
  else CSS.highlights.delete('stroka-word');
}
