// Reads segments aloud one after another, and highlights the segment and, if the voice reports its position, the word being spoken.
import { setCurrentSegment, shownElementOf } from '../page/current-segment.ts';
import { elementsOf, type PageSegment, textOf } from '../page/segments.ts';
import { highlightSpokenWord } from './spoken-word.ts';

/** What happens in a reading: it begins a segment, has ended, or cannot continue. */
export type News = { readonly at: PageSegment } | 'ended' | 'failed';

export interface Voice {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

export interface Reading {
  readonly pause: () => void;
  /** Continues from the last word that was reported, with another voice or speed if one is given. */
  readonly resume: (voice?: Voice) => void;
  readonly stop: () => void;
}

/** Milliseconds after which a voice that has not started counts as failed. */
const PATIENCE = 6000;

/** Starts reading at once. A pause is a stop that remembers its place: not every browser can pause a voice. */
export function readAloud(segments: readonly PageSegment[], first: Voice, tell: (news: News) => void): Reading {
  let how = first;
  let current = 0;
  let place = 0;
  // The utterance being spoken. The reference is needed: some browsers lose its events when it is garbage collected.
  let spoken: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const silence = () => {
    clearTimeout(timer);
    spoken = undefined;
    highlightSpokenWord(undefined, 0);
    speechSynthesis.cancel();
  };
  const fail = () => {
    silence();
    tell('failed');
  };
  const speak = () => {
    const segment = segments[current];
    if (!segment) {
      silence();
      tell('ended');
      return;
    }
    tell({ at: segment });
    show(segment);
    const start = place;
    const utterance = new SpeechSynthesisUtterance(textOf(segment.paragraph, [segment.number], 'source').slice(start));
    Object.assign(utterance, { voice: how.voice, lang: how.voice.lang, rate: how.rate });
    const isSpoken = () => spoken === utterance;
    utterance.onstart = () => clearTimeout(timer);
    utterance.onboundary = ({ name, charIndex }) => {
      if (!isSpoken() || name === 'sentence') return;
      place = start + charIndex;
      highlightSpokenWord(elementsOf(segment)[0], place);
    };
    utterance.onend = () => {
      if (!isSpoken()) return;
      current += 1;
      place = 0;
      highlightSpokenWord(undefined, 0);
      speak();
    };
    utterance.onerror = () => {
      if (isSpoken()) fail();
    };
    spoken = utterance;
    clearTimeout(timer);
    timer = setTimeout(fail, PATIENCE);
    speechSynthesis.speak(utterance);
  };

  speechSynthesis.cancel();
  speak();
  return {
    pause: silence,
    resume: (voice = how) => {
      how = voice;
      silence();
      speak();
    },
    stop: silence,
  };
}

function show(segment: PageSegment) {
  setCurrentSegment(segment);
  shownElementOf(segment)?.scrollIntoView({ block: 'nearest' });
}
