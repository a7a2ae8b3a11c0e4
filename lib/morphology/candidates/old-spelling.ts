// The spelling before the reform of 1918, read as that of today: «жилъ», «міръ», «бѣдный», «новаго», «разсказъ».

const LETTERS: Readonly<Record<string, string>> = { ѣ: 'е', і: 'и', ѳ: 'ф', ѵ: 'и', Ѣ: 'Е', І: 'И', Ѳ: 'Ф', Ѵ: 'И' };

/** Forms that the reform changed in more than a letter. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['онѣ', 'они'],
  ['однѣ', 'одни'],
  ['однѣхъ', 'одних'],
  ['однѣмъ', 'одним'],
  ['однѣми', 'одними'],
  ['ея', 'её'],
  ['нея', 'неё'],
]);

/** What every form has that is spelled otherwise today, and few others have. */
const OLD = /[ѣіѳѵъѢІѲѴЪ]|[еЕ]я$/;

/** The form without letters that are no more: ѣ, і, ѳ, ѵ, and ъ at the end of a word. */
export function withModernLetters(form: string): string {
  if (!OLD.test(form)) return form;
  const word = WORDS.get(form.toLowerCase());
  if (word !== undefined) return /^\p{Lu}/u.test(form) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  return form.replaceAll(/[ѣіѳѵ]/giu, (letter) => LETTERS[letter] ?? letter).replaceAll(/(?<=\p{L})ъ(?!\p{L})/giu, '');
}

/** How a form may be spelled today that has no old letters, or has them no more: «новаго», «новыя», «безсмертный». */
export function modernEndings(form: string): readonly string[] {
  const ended = form
    .replace(/аго$/u, 'ого')
    .replace(/яго$/u, 'его')
    .replace(/(?<=[ыи])я$/u, 'е');
  const begun = (word: string) => word.replace(/^(бе|во|и|ра|чре|че|ни)зс/iu, '$1сс');
  return [...new Set([ended, begun(form), begun(ended), ended.replace(/(?<=[жшчщц])ого$/u, 'его')])].filter(
    (variant) => variant !== form,
  );
}

/** Whether a word is written otherwise than its form is today, by the old rules. */
export function isOldSpelling(written: string, form: string): boolean {
  const small = written.toLowerCase();
  if (withModernLetters(small) !== small) return true;
  return /(?:[ая]го|[ыи]я)$|^(?:бе|во|и|ра|чре|че|ни)зс/u.test(small) && modernEndings(small).includes(form);
}
