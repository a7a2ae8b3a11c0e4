// Classifies headings by their words: a part, a chapter, or only a title.

/** edge: a prologue, a preface or an epilogue, which may contain chapters or be one. numeral: only a number. */
export type HeadingClass = 'part' | 'chapter' | 'edge' | 'numeral' | 'title';

const ORDINALS = [
  'перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|(?:четыр|пят|шест|сем|восем|девят)надцат|(?:два|три)дцат|сорок|последн',
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last',
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif)ty',
].join('|');
/** "III", "12", "первая", "the first", "Twenty-One". */
const NUMBER = `(?:the\\s+)?(?:[IVXLC]+(?![\\p{L}])|\\d+(?!\\d)|(?:${ORDINALS})\\p{L}*(?:[\\s-](?:${ORDINALS})\\p{L}*)?)`;
const PART = new RegExp(
  `^(?:часть|книга|том|part|book|volume)\\s+${NUMBER}|^${NUMBER}\\s+(?:часть|книга|том)(?!\\p{L})`,
  'iu',
);
const CHAPTER = new RegExp(
  `^(?:глава|письмо|сцена|действие|chapter|letter|scene|act|canto)\\s+${NUMBER}|^${NUMBER}\\s+глава(?!\\p{L})`,
  'iu',
);
/** After its number a heading ends or its title begins: «Глава 1. Утро», but not «Глава 1 была длинной». */
const AFTER_NUMBER = /^(?:[.:)]?\s*$|\s*[.:)/|·—–-]|\s+[\p{Lu}\d«"“(])/u;
const EDGE =
  /^(?:эпилог|пролог|epilogue|prologue|интермедия|interlude|предисловие|preface|foreword|вступление|введение|introduction|от автора|послесловие|afterword|заключение|conclusion)(?![\p{L}-])[^.!?]{0,40}[.:]?$/iu;
const NUMERAL = /^(?:[IVXLC]+|\d{1,3})[.)]?$/;

export function classifyHeading(text: string): HeadingClass {
  const heading = latinNumerals(text.trim());
  if (NUMERAL.test(heading)) return 'numeral';
  if (opens(PART, heading)) return 'part';
  if (opens(CHAPTER, heading)) return 'chapter';
  return EDGE.test(heading) ? 'edge' : 'title';
}

function opens(pattern: RegExp, heading: string): boolean {
  const found = pattern.exec(heading)?.[0];
  return found !== undefined && AFTER_NUMBER.test(heading.slice(found.length));
}

/** Roman numerals may be typed with Cyrillic letters: «ХIІ». Words keep their letters. */
function latinNumerals(text: string): string {
  return text.replace(/(?<!\p{L})[IVXLCХСІМ]+(?!\p{L})/gu, (numeral) =>
    numeral.replaceAll('Х', 'X').replaceAll('С', 'C').replaceAll('І', 'I').replaceAll('М', 'M'),
  );
}
