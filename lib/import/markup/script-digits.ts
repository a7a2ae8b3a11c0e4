// Superscript and subscript numbers as characters: 10<sup>16</sup> is 10¹⁶, and never 1016.

const SUPERSCRIPTS: Readonly<Record<string, string>> = toMap('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPTS: Readonly<Record<string, string>> = toMap(
  '0123456789+-−=()aeoxhklmnpst',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ',
);

/**
 * The text of a <sup> or <sub> element after the text `before`. An exponent or index becomes superscript or subscript
 * characters if all of them exist, and is written with "^" or "_" otherwise; the ending of a Russian or English ordinal
 * ("XIX<sup>м</sup>", "9<sup>th</sup>") stays as it is.
 */
export function scriptText(name: 'sup' | 'sub', text: string, before: string): string {
  const said = text.trim();
  if (said === '' || !/[\d\p{L}\p{P}\p{S}]$/u.test(before)) return text;
  if (!/[\d=+−-]/.test(said))
    return /^\p{sc=Latin}$/u.test(said) && /[\dA-Za-zа-яё)]$/i.test(before) ? mapped(name, said) : text;
  return mapped(name, said);
}

function mapped(name: 'sup' | 'sub', said: string): string {
  const map = name === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  const signs = [...said.replace(/\s+/g, '')].map((sign) => map[sign]);
  if (signs.every((sign) => sign !== undefined)) return signs.join('');
  const mark = name === 'sup' ? '^' : '_';
  return /^[\p{L}\p{N}]+$/u.test(said) ? `${mark}${said}` : `${mark}(${said})`;
}

function toMap(from: string, to: string): Readonly<Record<string, string>> {
  const signs = [...to];
  return Object.fromEntries([...from].map((sign, index) => [sign, signs[index] ?? '']));
}
