// The Russian voices of this browser, those on the device first: they work offline and send nothing to a server.

/** Milliseconds to wait for the browser's list of voices. */
const PATIENCE = 1500;

/** The Russian voices, the preferred one first; empty if the browser has none or has no speech synthesis. */
export async function russianVoices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (typeof speechSynthesis === 'undefined') return [];
  if (speechSynthesis.getVoices().length === 0) await voicesNamed();
  const isRussian = ({ lang }: SpeechSynthesisVoice) => /^ru(?:[-_]|$)/i.test(lang);
  const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 0 : 2) + (voice.default ? 0 : 1);
  return speechSynthesis
    .getVoices()
    .filter(isRussian)
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
