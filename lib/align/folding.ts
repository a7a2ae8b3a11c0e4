// Brings names to a common Latin spelling, so that Раскольников and Raskolnikov can be compared.

const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'dj', е: 'e', ё: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i',
  ї: 'i', й: 'i', ј: 'i', к: 'k', л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't',
  ћ: 'ch', у: 'u', ў: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', џ: 'dj', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e',
  ю: 'iu', я: 'ia', ѣ: 'e', ѳ: 'f', ѵ: 'i', α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 't', ι: 'i',
  κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'i', φ: 'f', χ: 'h',
  ψ: 'ps', ω: 'o', æ: 'ae', œ: 'e', ø: 'o', ð: 'd', þ: 't', ß: 'ss', ł: 'l', đ: 'd', ı: 'i',
}; // biome-ignore format: a table

/** A word without case, diacritics and script: "Грубиан" and "Grubian" both give "grubian". */
export function fold(word: string): string {
  let folded = '';
  for (const letter of word.normalize('NFC').toLowerCase()) folded += latin[letter] ?? stripMarks(letter);
  return folded;
}

/** What remains of a folded word when the spellings that transcriptions choose differently are made one. */
export function skeleton(folded: string): string {
  return folded
    .replace(/shch|sch|tch|tsch|zh|sh|ch|ts|tz|cz|cs|sz|dj|dzh/g, (sound) => sibilants[sound] ?? sound)
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

const sibilants: Readonly<Record<string, string>> = {
  shch: 's', sch: 's', sh: 's', sz: 's', zh: 'z', dj: 'z', dzh: 'z', tsch: 'c', tch: 'c', ch: 'c', cz: 'c', cs: 'c',
  ts: 'c', tz: 'c',
}; // biome-ignore format: a table

function stripMarks(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
