// Reads sentences aloud one after another, and lights each and, where the voice tells, the word it is at.
import { light, type Sentence, spansOf, textOf } from '../controls/sentences.ts';
import { lightWord } from './word-light.ts';

/** What becomes of a reading: it stands at a sentence, has ended, or cannot go on. */
export type News = { readonly at: Sentence } | 'ended' | 'failed';

export interface Voice {
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
}

export interface Reading {
  readonly pause: () => void;
  /** Goes on from the last word that was told, in another manner where one is given. */
  readonly resume: (voice?: Voice) => void;
  readonly stop: () => void;
}

/** Milliseconds after which a voice that has not begun will not begin. */
const PATIENCE = 6000;

/** Begins to read at once. A pause is a stop that remembers its place: not every browser can hold a voice. */
export function readAloud(sentences: readonly Sentence[], first: Voice, tell: (news: News) => void): Reading {
  let how = first;
  let current = 0;
  let place = 0;
  // What is being said, held on to: some browsers forget whom to tell of its end otherwise.
  let spoken: SpeechSynthesisUtterance | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const silence = () => {
    clearTimeout(timer);
    spoken = undefined;
    lightWord(undefined, 0);
    speechSynthesis.cancel();
  };
  const fail = () => {
    silence();
    tell('failed');
  };
  const speak = () => {
    const sentence = sentences[current];
    if (!sentence) {
      silence();
      tell('ended');
      return;
    }
    tell({ at: sentence });
    show(sentence);
    const start = place;
    const utterance = new SpeechSynthesisUtterance(textOf(sentence.pair, [sentence.number], 'source').slice(start));
    Object.assign(utterance, { voice: how.voice, lang: how.voice.lang, rate: how.rate });
    const isSpoken = () => spoken === utterance;
    utterance.onstart = () => clearTimeout(timer);
    utterance.onboundary = ({ name, charIndex }) => {
      if (!isSpoken() || name === 'sentence') return;
      place = start + charIndex;
      lightWord(spansOf(sentence)[0], place);
    };
    utterance.onend = () => {
      if (!isSpoken()) return;
      current += 1;
      place = 0;
      lightWord(undefined, 0);
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

function show(sentence: Sentence) {
  light(sentence);
  spansOf(sentence)
    .find((span) => span.checkVisibility())
    ?.scrollIntoView({ block: 'nearest' });
}
