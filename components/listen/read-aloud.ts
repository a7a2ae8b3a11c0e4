// Reads segments aloud one after another, in one language or in both, and highlights the segment and, if the voice reports its position, the
// word being spoken.
import { setCurrentSegment, shownElementOf } from '../page/current-segment.ts';
import { isShown, type Side, sideOf } from '../page/paragraphs.ts';
import { elementsOf, type PageSegment, textOf } from '../page/segments.ts';
import { inSpeech } from './in-speech.ts';
import { highlightSpokenWord } from './spoken-word.ts';

/** What happens in a reading: it begins a segment, has stopped before one, has ended, or cannot continue. */
export type News = { readonly at: PageSegment } | 'stopped' | 'ended' | 'failed';

export interface Manner {
  /** The languages of each sentence in the order in which they are read; a language without a voice is left out. */
  readonly sides: readonly Side[];
  readonly voices: Readonly<Record<Side, SpeechSynthesisVoice | undefined>>;
  readonly rate: number;
  /** Seconds of silence after each sentence. */
  readonly pause: number;
}

export interface Reading {
  readonly pause: () => void;
  /** Continues from the last word that was reported, in another manner if one is given. */
  readonly resume: (manner?: Manner) => void;
  /** Goes to the segment after (1) or before (-1) and reads on. */
  readonly step: (step: 1 | -1) => void;
  readonly stop: () => void;
}

/** Milliseconds after which a voice that has not started counts as failed. */
const PATIENCE = 6000;

/**
 * Starts reading at the segment with this index, at once, and goes on from each to the next as long as `goesOn` says so. A pause is a stop that
 * remembers its place: not every browser can pause a voice.
 */
export function readAloud(
  segments: readonly PageSegment[],
  from: number,
  manner: Manner,
  goesOn: (from: PageSegment, to: PageSegment) => boolean,
  tell: (news: News) => void,
): Reading {
  let how = manner;
  let current = from;
  // Which of the sides is being read, and how far.
  let turn = 0;
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
  const next = () => {
    place = 0;
    turn += 1;
    if (turn < how.sides.length) {
      speak();
      return;
    }
    turn = 0;
    const [from, to] = [segments[current], segments[current + 1]];
    current += 1;
    if (from && to && !goesOn(from, to)) {
      silence();
      tell('stopped');
      return;
    }
    highlightSpokenWord(undefined, 0);
    clearTimeout(timer);
    if (how.pause > 0 && current < segments.length) timer = setTimeout(speak, how.pause * 1000);
    else speak();
  };
  const speak = () => {
    const segment = segments[current];
    if (!segment) {
      silence();
      tell('ended');
      return;
    }
    const side = how.sides[turn] ?? 'source';
    const voice = how.voices[side];
    const text = textOf(segment.paragraph, [segment.number], side).slice(place);
    if (!voice || !text.trim()) {
      next();
      return;
    }
    tell({ at: segment });
    show(segment);
    const start = place;
    const { said, placeOf } = inSpeech(text);
    const utterance = new SpeechSynthesisUtterance(said);
    Object.assign(utterance, { voice, lang: voice.lang, rate: how.rate });
    const isSpoken = () => spoken === utterance;
    utterance.onstart = () => clearTimeout(timer);
    utterance.onboundary = ({ name, charIndex }) => {
      if (!isSpoken() || name === 'sentence') return;
      place = start + placeOf(charIndex);
      const element = elementsOf(segment).find((each) => sideOf(each) === side);
      highlightSpokenWord(element && isShown(element) ? element : undefined, place);
    };
    utterance.onend = () => {
      if (isSpoken()) next();
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
    resume: (manner = how) => {
      // Another order of languages begins the sentence again.
      if (String(manner.sides) !== String(how.sides)) [turn, place] = [0, 0];
      how = manner;
      silence();
      speak();
    },
    step: (step) => {
      silence();
      current = Math.max(0, Math.min(segments.length - 1, current + step));
      [turn, place] = [0, 0];
      speak();
    },
    stop: silence,
  };
}

function show(segment: PageSegment) {
  setCurrentSegment(segment);
  shownElementOf(segment)?.scrollIntoView({ block: 'nearest' });
}
