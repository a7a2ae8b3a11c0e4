// The bar that reads the text aloud: the place being read, pause and stop, languages, speed, pause and voice; or what to do without a voice.
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { numberOf } from '../page/paragraphs.ts';
import type { PassagePlace } from '../page/passages.ts';
import { allSegments, type PageSegment } from '../page/segments.ts';
import styles from './listen.module.css';
import { announcePlaying } from './media-session.ts';
import { FASTEST, ORDERS, type Order, PAUSES, rememberedPreferences, SLOWEST } from './preferences.ts';
import { type Manner, type Reading, readAloud } from './read-aloud.ts';
import { goesOn, SLEEPS, type Sleep, sleepFrom } from './sleep.ts';
import type { ListenStrings } from './strings.ts';
import { type Voices, voicesOf } from './voices.ts';

export interface ListenBarProps {
  /** The sentence or the paragraph to begin with; the reading goes on to the end of the text. */
  readonly place: PassagePlace;
  readonly paused: boolean;
  readonly pause: (paused: boolean) => void;
  /** Language of the translation. */
  readonly lang: string;
  readonly strings: ListenStrings;
  readonly close: () => void;
}

export function ListenBar({ place, paused, pause, lang, strings, close }: ListenBarProps) {
  const reading = useRef<Reading>(undefined);
  const [voices, setVoices] = useState<Voices>();
  const [preferences, setPreferences] = useState(rememberedPreferences);
  const [at, setAt] = useState<PageSegment>();
  const [failed, setFailed] = useState(false);
  const [sleep, setSleep] = useState<Sleep>({ when: 'end' });
  const { rate, order, pause: between } = preferences;
  const voice = voices?.source.find(({ name }) => name === preferences.voice) ?? voices?.source[0];
  const english = voices?.target[0];
  const sides = ORDERS[order];
  const hasVoice = sides.some((side) => (side === 'source' ? voice : english));
  const manner: Manner = { sides, voices: { source: voice, target: english }, rate, pause: between };
  const latest = useRef({ close, pause, paused, manner, sleep });
  latest.current = { close, pause, paused, manner, sleep };

  useEffect(() => {
    voicesOf(lang).then(setVoices);
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
  }, [lang]);

  // Another voice, language or pause continues where the reading was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the manner is read when one of these changes
  useEffect(() => {
    if (!hasVoice) return;
    if (reading.current) {
      if (!latest.current.paused) reading.current.resume(latest.current.manner);
      return;
    }
    const segments = allSegments();
    const first = segments.findIndex(
      ({ paragraph, number }) => paragraph === place.paragraph && (!place.number || number === place.number),
    );
    const mayGoOn = (from: PageSegment, to: PageSegment) => goesOn(latest.current.sleep, from, to, Date.now());
    reading.current = readAloud(segments, Math.max(first, 0), latest.current.manner, mayGoOn, (news) => {
      if (news === 'ended') latest.current.close();
      else if (news === 'stopped') {
        latest.current.pause(true);
        setSleep({ when: 'end' });
      } else if (news === 'failed') setFailed(true);
      else setAt(news.at);
    });
  }, [hasVoice, voice, english, order, between, place]);

  const wasPaused = useRef(paused);
  useEffect(() => {
    if (wasPaused.current === paused) return;
    wasPaused.current = paused;
    if (paused) reading.current?.pause();
    else reading.current?.resume(latest.current.manner);
  }, [paused]);

  useEffect(
    () =>
      announcePlaying({
        isPaused: paused,
        play: () => latest.current.pause(false),
        pause: () => latest.current.pause(true),
        stop: () => latest.current.close(),
        step: (step) => reading.current?.step(step),
      }),
    [paused],
  );

  // While the slider is dragged the voice keeps its speed; it changes when the slider is released.
  const settle = () => {
    if (!paused && hasVoice) reading.current?.resume(manner);
  };

  if (!voices) return null;
  const silent = failed ? strings['listen.failed'] : hasVoice ? '' : strings['listen.none'];
  const title = at && fill(strings['menu.sentence'], { number: numberOf(at.paragraph), sentence: at.number });
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
            <output>{`${rate.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1 })} ×`}</output>
          </label>
          <label>
            <span>{strings['listen.between']}</span>
            <select
              name="pause"
              data-setting=""
              value={between}
              onChange={({ target }) => setPreferences({ ...preferences, pause: Number(target.value) })}
            >
              {PAUSES.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {fill(strings['listen.seconds'], { count: seconds })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{strings['listen.sleep']}</span>
            <select value={sleep.when} onChange={({ target }) => setSleep(sleepFrom(target.value, Date.now()))}>
              {SLEEPS.map((when) => (
                <option key={when} value={when}>
                  {when === 'end' || when === 'paragraph'
                    ? strings[`listen.sleep.${when}`]
                    : fill(strings['listen.sleep.minutes'], { count: when })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {english && (
        <label>
          <span>{strings['listen.order']}</span>
          <select
            name="order"
            data-setting=""
            value={order}
            onChange={({ target }) => {
              setFailed(false);
              setPreferences({ ...preferences, order: target.value as Order });
            }}
          >
            {(Object.keys(ORDERS) as Order[]).map((each) => (
              <option key={each} value={each}>
                {strings[`listen.order.${each}`]}
              </option>
            ))}
          </select>
        </label>
      )}
      {voices.source.length > 1 && (
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
            {voices.source.map(({ name }) => (
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
