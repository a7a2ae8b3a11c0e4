// The shape of a form: what can be seen of a word that no dictionary knows.

const ROMAN = /^[IVXLCDM]+$/;

/**
 * "9" digits, "9-й" digits with an ending, "IV" Roman numerals, "Aa", "aa", "AA" Latin, "А." an initial, "а." an
 * abbreviation, "АА" letters, "#", "@" and "url" of the network, "!" marks, "☺" signs; "" is a Russian word.
 */
export function shapeOf(form: string): string {
  if (/^[А-ЯЁа-яё][а-яё]+$/.test(form)) return '';
  if (/^\p{P}+$/u.test(form)) return form === '%' ? '☺' : '!';
  if (/^(?:https?:|www\.)|^\S+\.(?:ru|com|org|net)\b/iu.test(form)) return 'url';
  if (form.startsWith('#') || form.startsWith('@')) return form.slice(0, 1);
  const number = /^[−-]?\d[\d\s.,:/–-]*?(-?\p{L}*)$/u.exec(form);
  if (number)
    return number[1]
      ? `9${number[1].toLowerCase()}`
      : /\D/.test(form)
        ? '9.9'
        : /^(?:1\d|20)\d\d$/.test(form)
          ? '1999'
          : '9';
  if (ROMAN.test(form)) return 'IV';
  if (/\p{Script=Latin}/u.test(form)) return /^\p{Ll}/u.test(form) ? 'aa' : /\p{Ll}/u.test(form) ? 'Aa' : 'AA';
  if (/^\p{Lu}\.?$/u.test(form)) return form.endsWith('.') ? 'А.' : 'А';
  if (/^\p{Ll}[\p{Ll}-]*\.$/u.test(form)) return 'а.';
  if (/^\p{Lu}[\p{Lu}\d-]+$/u.test(form)) return 'АА';
  if (/^[\p{L}'‑.-]+$/u.test(form)) return '';
  return /\p{L}|\p{N}/u.test(form) ? 'a9' : '☺';
}

/** The endings of a capitalised word that no dictionary knows, the longest first. */
export function nameEndings(form: string): readonly string[] {
  return [3, 2, 1]
    .filter((length) => form.length > length + 1)
    .map((length) => `~${form.slice(-length).toLowerCase()}`);
}
