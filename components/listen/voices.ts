// The voices of this browser for the languages of the text, those on the device first: they work offline and send nothing to a server.
import type { Side } from '../page/paragraphs.ts';

/** Milliseconds to wait for the browser's list of voices. */
const PATIENCE = 1500;

export type Voices = Readonly<Record<Side, readonly SpeechSynthesisVoice[]>>;

/** The voices for the original and for a translation into `lang`. */
export async function voicesOf(lang: string): Promise<Voices> {
  const source = await voicesFor('ru');
  return { source, target: await voicesFor(lang) };
}

/** The voices for a language, the preferred one first; none without speech synthesis. */
export async function voicesFor(lang: string): Promise<readonly SpeechSynthesisVoice[]> {
  if (typeof speechSynthesis === 'undefined') return [];
  if (speechSynthesis.getVoices().length === 0) await voicesNamed();
  const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 0 : 2) + (voice.default ? 0 : 1);
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.split(/[-_]/)[0]?.toLowerCase() === lang.toLowerCase())
    .sort((a, b) => rank(a) - rank(b));
}

function voicesNamed(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, PATIENCE);
    speechSynthesis.addEventListener(
      'voiceschanged',
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });
}
