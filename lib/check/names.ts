// Names as a reader of both languages would match them: by what transcription leaves of them.

const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'z', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'k', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '',
  э: 'e', ю: 'u', я: 'a',
}; // biome-ignore format: a table
/** Spellings that transcribers choose between, each made one. */
const CHOICES: readonly (readonly [RegExp, string])[] = [
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
const WORD = /\p{Lu}\p{Ll}[\p{L}\p{M}]+/gu;
/** Where a capital says nothing: at the beginning, and after a mark that may end a sentence or open speech. */
const OPENS = /(?:^|[.!?…:«»„“”"‘’(—–-])\s*$/u;

/** Words with a capital inside a sentence, in which a capital says name. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(WORD)]
    .filter(({ index }) => !OPENS.test(text.slice(Math.max(0, index - 4), index)))
    .map(({ 0: name }) => name);
}

/** What all English spellings of one name share: "Sergei" and "Sergey", "Tchekhov" and "Chekhov". */
export function englishKey(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return finish(CHOICES.reduce((key, [spelling, one]) => key.replace(spelling, one), plain));
}

/** The same of a Russian name; of an inflected one all but its ending. */
export function russianKey(name: string): string {
  const letters = Array.from(name.toLowerCase().replaceAll('\u0301', ''), (letter) => LATIN[letter] ?? letter);
  return finish(letters.join('').replaceAll('z', 's').replaceAll('g', 'k'));
}

/** A glide before a vowel and a doubled letter are written or not. */
function finish(key: string): string {
  return key
    .replaceAll('io', 'e')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1');
}
