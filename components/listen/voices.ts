// The Russian voices of this browser, those on the device first: they work offline and send nothing anywhere.

/** Milliseconds within which a browser should have named its voices. */
const PATIENCE = 1500;

/** The Russian voices, the best first; none where the browser has none or cannot speak. */
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
