// The number that a chapter's heading gives it: "Глава 3", "CHAPTER III", "IV. The Storm".

/** undefined where the heading names none. Cyrillic letters that look Roman are read so. */
export function chapterNumber(heading: string | undefined): number | undefined {
  if (heading === undefined) return undefined;
  const digits = /(?<![\p{L}\p{N}])\d{1,4}(?![\p{L}\p{N}])/u.exec(heading)?.[0];
  if (digits !== undefined) return Number(digits);
  const latin = heading.replace(/[ХІМС]/g, (letter) => lookalikes[letter] ?? letter);
  const roman = /(?<![\p{L}\p{N}])(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/u.exec(
    latin,
  )?.[0];
  return roman === undefined ? undefined : romanValue(roman);
}

const lookalikes: Readonly<Record<string, string>> = { Х: 'X', І: 'I', М: 'M', С: 'C' };
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(roman: string): number {
  const letters = Array.from(roman, (letter) => values[letter] ?? 0);
  return letters.reduce((sum, value, index) => sum + (value < (letters[index + 1] ?? 0) ? -value : value), 0);
}
