// The bar that reads a paragraph aloud: the place being read, pause and stop, speed and voice; or what to do if there is no voice.
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { numberOf } from '../page/paragraphs.ts';
import type { PassagePlace } from '../page/passages.ts';
import { type PageSegment, segmentsIn } from '../page/segments.ts';
import styles from './listen.module.css';
import { FASTEST, rememberedPreferences, SLOWEST } from './preferences.ts';
import { type Reading, readAloud } from './read-aloud.ts';
import type { ListenStrings } from './strings.ts';
import { russianVoices } from './voices.ts';

export interface ListenBarProps {
  /** The sentence to begin with, or the paragraph, which is read to its end. */
  readonly place: PassagePlace;
  readonly paused: boolean;
  readonly pause: (paused: boolean) => void;
  readonly strings: ListenStrings;
  readonly close: () => void;
}

export function ListenBar({ place, paused, pause, strings, close }: ListenBarProps) {
  const reading = useRef<Reading>(undefined);
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>();
  const [preferences, setPreferences] = useState(rememberedPreferences);
  const [at, setAt] = useState<PageSegment>();
  const [failed, setFailed] = useState(false);
  const voice = voices?.find(({ name }) => name === preferences.voice) ?? voices?.[0];
  const { rate } = preferences;
  const latest = useRef({ close, pause, rate, paused });
  latest.current = { close, pause, rate, paused };

  useEffect(() => {
    russianVoices().then(setVoices);
    const stop = () => reading.current?.stop();
    // A reader who comes back to the page finds the reading paused.
    const leave = () => {
      stop();
      latest.current.pause(true);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      stop();
    };
  }, []);

  // Another voice continues where the previous one was.
  useEffect(() => {
    if (!voice) return;
    const how = { voice, rate: latest.current.rate };
    if (reading.current) {
      if (!latest.current.paused) reading.current.resume(how);
      return;
    }
    const segments = segmentsIn(place.paragraph);
    const first = place.number ? segments.findIndex(({ number }) => number === place.number) : 0;
    reading.current = readAloud(segments.slice(first), how, (news) => {
      if (news === 'ended') latest.current.close();
      else if (news === 'failed') setFailed(true);
      else setAt(news.at);
    });
  }, [voice, place]);

  const wasPaused = useRef(paused);
  useEffect(() => {
    if (wasPaused.current === paused) return;
    wasPaused.current = paused;
    if (paused) reading.current?.pause();
    else reading.current?.resume(voice && { voice, rate: latest.current.rate });
  }, [paused, voice]);

  // While the slider is dragged the voice keeps its speed; it changes when the slider is released.
  const settle = () => {
    if (!paused && voice) reading.current?.resume({ voice, rate });
  };

  if (!voices) return null;
  const silent = failed ? strings['listen.failed'] : voice ? '' : strings['listen.none'];
  const title = fill(strings['menu.sentence'], { number: numberOf(place.paragraph), sentence: at?.number ?? '' });
  return (
    <section className={`${styles.bar} label`} aria-label={strings.listen}>
      {silent ? (
        <p role="alert">
          {silent} {!failed && strings['listen.how']}
        </p>
      ) : (
        <>
          <p className={styles.place}>{title}</p>
          <button type="button" aria-keyshortcuts="l" onClick={() => pause(!paused)}>
            {strings[paused ? 'listen.resume' : 'listen.pause']}
          </button>
          <label>
            <span>{strings['listen.rate']}</span>
            <input
              type="range"
              name="rate"
              data-setting=""
              min={SLOWEST}
              max={FASTEST}
              step={0.1}
              value={rate}
              onChange={({ target }) => setPreferences({ ...preferences, rate: Number(target.value) })}
              onPointerUp={settle}
              onKeyUp={settle}
            />
            <output>{`${rate.toFixed(1)} ×`}</output>
          </label>
        </>
      )}
      {voices.length > 1 && (
        <label>
          <span>{strings['listen.voice']}</span>
          <select
            name="voice"
            data-setting=""
            value={voice?.name}
            onChange={({ target }) => {
              setFailed(false);
              setPreferences({ ...preferences, voice: target.value });
            }}
          >
            {voices.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <button type="button" onClick={close}>
        {strings[silent ? 'listen.close' : 'listen.stop']}
      </button>
    </section>
  );
}
