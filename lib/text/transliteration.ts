// Transliteration to Latin letters, and keys for comparing spellings of names: Раскольников and Raskolnikov, Sergei and
// Sergey.

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', ё: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'i', ј: 'i', к: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  ћ: 'ch', у: 'u', ў: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', џ: 'dj', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e',
  ю: 'iu', я: 'ia', ѣ: 'e', ѳ: 'f', ѵ: 'i', α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i',
  κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h',
  ψ: 'ps', ω: 'o', æ: 'ae', œ: 'e', ø: 'o', ð: 'd', þ: 't', ß: 'ss', ł: 'l', đ: 'd', ı: 'i',
}; // biome-ignore format: a table

/** A word in Latin letters, in lower case and without diacritics: "Грубиан" and "Grubian" both give "grubian". */
export function romanise(word: string): string {
  let romanised = '';
  for (const letter of word.normalize('NFC').toLowerCase()) romanised += LETTERS[letter] ?? withoutMarks(letter);
  return romanised;
}

/**
 * A romanised word in which the alternatives of transcription systems are unified. The skeletons of the same name are
 * similar, not always equal ("chehov" and "chekhov"): compare them by distance.
 */
export function skeleton(romanised: string): string {
  return romanised
    .replace(/shch|sch|tch|tsch|zh|sh|ch|ts|tz|cz|cs|sz|dj|dzh/g, (sound) => SIBILANTS[sound] ?? sound)
    .replace(/ph/g, 'f')
    .replace(/[kg]h/g, (pair) => pair.charAt(0))
    .replace(/th/g, 't')
    .replace(/x/g, 'ks')
    .replace(/ck|[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/h/g, 'g')
    .replace(/(.)\1+/g, '$1');
}

const SIBILANTS: Readonly<Record<string, string>> = {
  shch: 's', sch: 's', sh: 's', sz: 's', zh: 'z', dj: 'z', dzh: 'z', tsch: 'c', tch: 'c', ch: 'c', cz: 'c', cs: 'c',
  ts: 'c', tz: 'c',
}; // biome-ignore format: a table

/** Spellings of one sound, coarser than those of a skeleton. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|zh|j(?=[aeiou])/g, 's'],
  [/tch|ch|ts|tz|cz/g, 'c'],
  [/x/g, 'ks'],
  [/kh|gh|h|g|ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w|ff$/g, 'v'],
  [/[yj]/g, 'i'],
  [/ou/g, 'u'],
  [/z/g, 's'],
];

/**
 * A key that is the same for all English spellings of a Russian name ("Sergei" and "Sergey", "Tchekhov" and "Chekhov")
 * and for the name in Cyrillic letters. For an inflected Russian name only the beginning is the same.
 */
export function nameKey(name: string): string {
  // Letter by letter: «сх» is not the single sound "sh".
  const sounds = /\p{Script=Cyrillic}/u.test(name)
    ? Array.from(name.normalize('NFC'), (letter) => soundsOf(romanise(letter))).join('')
    : soundsOf(romanise(name));
  // A glide before a vowel and the second of two equal letters are optional.
  return sounds
    .replaceAll('io', 'e')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1');
}

function soundsOf(romanised: string): string {
  return SOUNDS.reduce((key, [spelling, sound]) => key.replace(spelling, sound), romanised);
}

function withoutMarks(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
