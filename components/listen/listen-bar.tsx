// The bar that reads a paragraph aloud: where the voice is, pause and stop, speed and voice; or what to do where there is no voice.
import { useEffect, useRef, useState } from 'react';
import { numbersOf, type Sentence } from '../controls/sentences.ts';
import type { DeskStrings } from '../controls/strings.ts';
import type { Quoted } from '../controls/take.ts';
import styles from './listen.module.css';
import { FASTEST, rememberedManner, SLOWEST } from './manner.ts';
import { type Reading, readAloud } from './read-aloud.ts';
import { russianVoices } from './voices.ts';

export interface ListenBarProps {
  /** The sentence to begin with, or the paragraph; it is read to its end. */
  readonly quoted: Quoted;
  readonly paused: boolean;
  readonly pause: (paused: boolean) => void;
  readonly strings: DeskStrings;
  readonly close: () => void;
}

export function ListenBar({ quoted, paused, pause, strings, close }: ListenBarProps) {
  const reading = useRef<Reading>(undefined);
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>();
  const [manner, setManner] = useState(rememberedManner);
  const [at, setAt] = useState<Sentence>();
  const [failed, setFailed] = useState(false);
  const voice = voices?.find(({ name }) => name === manner.voice) ?? voices?.[0];
  const { rate } = manner;
  const latest = useRef({ close, pause, rate, paused });
  latest.current = { close, pause, rate, paused };

  useEffect(() => {
    russianVoices().then(setVoices);
    const stop = () => reading.current?.stop();
    // Who comes back finds it paused.
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

  // Another voice goes on where the one before was.
  useEffect(() => {
    if (!voice) return;
    const how = { voice, rate: latest.current.rate };
    if (reading.current) {
      if (!latest.current.paused) reading.current.resume(how);
      return;
    }
    const { pair, number } = quoted;
    const numbers = numbersOf(pair);
    const sentences = numbers.slice(number ? numbers.indexOf(number) : 0).map((each) => ({ pair, number: each }));
    reading.current = readAloud(sentences, how, (news) => {
      if (news === 'ended') latest.current.close();
      else if (news === 'failed') setFailed(true);
      else setAt(news.at);
    });
  }, [voice, quoted]);

  const wasPaused = useRef(paused);
  useEffect(() => {
    if (wasPaused.current === paused) return;
    wasPaused.current = paused;
    if (paused) reading.current?.pause();
    else reading.current?.resume(voice && { voice, rate: latest.current.rate });
  }, [paused, voice]);

  // While the speed is dragged the voice goes on; it changes when the hand lets go.
  const settle = () => {
    if (!paused && voice) reading.current?.resume({ voice, rate });
  };

  if (!voices) return null;
  const silent = failed ? strings['listen.failed'] : voice ? '' : strings['listen.none'];
  const place = strings['menu.sentence'].replace('{}', quoted.pair.id.slice(1)).replace('{2}', at?.number ?? '');
  return (
    <section className={`${styles.bar} label`} aria-label={strings.listen}>
      {silent ? (
        <p role="alert">
          {silent} {!failed && strings['listen.how']}
        </p>
      ) : (
        <>
          <p className={styles.place}>{place}</p>
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
              onChange={({ target }) => setManner({ ...manner, rate: Number(target.value) })}
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
              setManner({ ...manner, voice: target.value });
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
