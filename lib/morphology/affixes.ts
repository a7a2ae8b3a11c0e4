// Words with a particle after a hyphen (рыбу-то, скажи-ка), and words said twice (чего-чего): the word itself, and how the whole is made of it.

/** A written form as the word in it and what stands around the word. */
export interface Affixed {
  /** The word itself: "рыбу". */
  readonly word: string;
  /** "то", "ка", "с", "де", "таки"; "" for none. */
  readonly particle: string;
  /** The whole form again, of the word with its stress. */
  readonly rebuild: (word: string) => string;
}

const PARTICLE = /^(.+)-(то|ка|с|де|таки)$/iu;
const TWICE = /^(\p{L}+)-\1$/iu;

/** Takes a form apart whose lemma is that of the word alone: «рыбу-то» of «рыба», but not «кто-то» of «кто-то». */
export function takeApart(form: string, lemma: string): Affixed {
  const whole = { word: form, particle: '', rebuild: (word: string) => word };
  if (!form.includes('-')) return whole;
  const [, word = '', particle = ''] = PARTICLE.exec(form) ?? [];
  if (word !== '') {
    const isPartOfLemma = lemma.toLowerCase().endsWith(`-${particle.toLowerCase()}`);
    return isPartOfLemma ? whole : { word, particle: particle.toLowerCase(), rebuild: (said) => `${said}-${particle}` };
  }
  const [, once = ''] = TWICE.exec(form) ?? [];
  return once === '' || lemma.includes('-')
    ? whole
    : { word: once, particle: '', rebuild: (said) => `${said}-${said}` };
}
