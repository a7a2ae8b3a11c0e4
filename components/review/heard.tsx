// The question of a card that is heard: the sentence read aloud, shown only where the device has no Russian voice.

import { useCallback, useEffect, useState } from 'react';
import { splitAtForm } from '#lib/vocabulary/cloze.ts';
import { inSpeech } from '../listen/in-speech.ts';
import { voicesFor } from '../listen/voices.ts';
import styles from './review.module.css';
import type { ReviewStrings } from './strings.ts';

interface HeardProps {
  readonly text: string;
  /** The word that is asked, as it is in the text. */
  readonly form: string;
  readonly strings: ReviewStrings;
}

export function Heard({ text, form, strings }: HeardProps) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | 'none'>();
  useEffect(() => {
    let isOpen = true;
    voicesFor('ru').then(([first]) => isOpen && setVoice(first ?? 'none'));
    return () => {
      isOpen = false;
    };
  }, []);

  const play = useCallback(() => {
    if (!voice || voice === 'none') return;
    speechSynthesis.cancel();
    speechSynthesis.speak(
      Object.assign(new SpeechSynthesisUtterance(inSpeech(text).said), { voice, lang: voice.lang }),
    );
  }, [voice, text]);
  useEffect(() => {
    play();
    return () => {
      if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
    };
  }, [play]);

  if (voice === 'none') {
    const cut = splitAtForm(text, form);
    return (
      <>
        <p className={styles.question} lang="ru" translate="no">
          <span>{cut.before}</span>
          {cut.form && <mark>{cut.form}</mark>}
          <span>{cut.after}</span>
        </p>
        <p className="label">{strings['review.novoice']}</p>
      </>
    );
  }
  return (
    <p>
      <button type="button" className={styles.play} onClick={play}>
        {strings['review.play']}
      </button>
    </p>
  );
}
