// A button that says one text aloud. It is not drawn where the browser has no voice for the language.
import { useEffect, useState } from 'react';
import type { Side } from '../page/paragraphs.ts';
import { inSpeech } from './in-speech.ts';
import styles from './play-button.module.css';
import { rememberedPreferences } from './preferences.ts';
import { voicesOf } from './voices.ts';

interface PlayButtonProps {
  readonly text: string;
  readonly side: Side;
  /** Language of the translation. */
  readonly lang: string;
  readonly label: string;
}

export function PlayButton({ text, side, lang, label }: PlayButtonProps) {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => {
    let isOpen = true;
    voicesOf(lang).then((found) => {
      if (isOpen) setVoices(found[side]);
    });
    return () => {
      isOpen = false;
    };
  }, [lang, side]);

  function play() {
    const { voice: name, rate } = rememberedPreferences();
    const voice = voices.find((each) => each.name === name) ?? voices[0];
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(inSpeech(text).said);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  if (voices.length === 0) return null;
  return (
    <button type="button" className={styles.play} onClick={play}>
      <span className="away">{label}</span>
    </button>
  );
}
