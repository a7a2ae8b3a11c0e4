// Removes what libraries, shops and publishers put around a text: thanks for the download, sources, imprints, makers'
// marks.
import type { Tally } from '../tally.ts';
import { endsSentence, type Line, lettersIn, placeOf, startsLower } from './line.ts';

/** In lines that are not blank: only there are such remarks looked for. */
const HEAD = 80;
const TAIL = 200;
/** In characters: longer paragraphs are no remarks. */
const LONGEST = 400;

/** No author begins a paragraph like this. */
const REMARKS: readonly RegExp[] = [
  // Download libraries.
  /^(?:большое\s)?спасибо,?\sчто\s(?:вы\s)?скачали\sкнигу|^эта\sже\sкнига\sв\sдругих\sформатах|^оставить\sотзыв\sо\sкниге/iu,
  /^(?:все\sкниги\sавтора|книга|файл|текст|электронная\sкнига|скачан[оа]?|загружено|взято|скачать|больше\sкниг|другие\sкниги|ещё\sкниги|(?:электронная\s)?библиотека|источник|оригинал|сайт|origin|source|url|www|e-?mail)(?!\p{L})[^.!?]{0,120}(?:https?:|www\.|\p{L}\.(?:ru|com|org|net|su|рф)(?!\p{L})|@\p{L})/iu,
  /^приятного\sчтения!?\.?$/iu,
  /^(?:this\se-?book\s(?:was|is)\s(?:downloaded|provided)|downloaded\sfrom\s|thank\syou\sfor\sdownloading|get\smore\sfree|free\se-?books?\sat)/iu,
  /^(?:loved\sthis\sbook\?|if\syou\s(?:enjoyed|liked)\sthis\sbook|please\s(?:leave|write|consider\sleaving)\sa\sreview)/iu,
  // Makers of the file.
  /^(?:ocr|scan|scanned|spell-?check(?:ed)?|сканирование|распознавание|вычитка|форматирование|набор\sтекста|вёрстка\sфайла|верстка\sфайла)(?:\s(?:и|&|and)\s\p{L}+|\s?[,;&]\s?\p{L}+)*\s?(?::|—|-|\sby\s|\sпо\s|\s\p{Lu})/iu,
  /^(?:with|в)\s"?book\s?designer"?|^bookdesigner@|^this\sfile\swas\screated(?:$|\swith)/iu,
  // Shops.
  /^конец\sознакомительного\sфрагмента|^текст\sпредоставлен\s(?:ооо|правообладателем|издательством)|^(?:прочитайте|купите|купить)\sэту\sкнигу\sцеликом|^безопасно\sоплатить\sкнигу/iu,
  // Imprints.
  /^литературно-художественное\sиздание|^(?:подписано\sв\sпечать|сдано\sв\sнабор|формат)\s\d|^тираж\s[\d\s]+экз|^усл\.?\s?печ\.?\s?л|^печать\s(?:офсетная|высокая)|^бумага\s(?:офсетная|газетная|тип)/iu,
  /^(?:e-?)?isbn[\s:]*(?:\(\p{L}+\)\s)?[\d]|^(?:удк|ббк)\s\d|^(?:©|\(c\)|copyright\s)[^!?]{0,100}\d{4}|^©\s|^all\srights\sreserved|^все\sправа\sзащищены|^no\spart\sof\sthis\s(?:book|publication)/iu,
];
/** Said in imprints, but possible in a text: left out only beside a certain remark. */
const DOUBTFUL =
  /^(?:(?:ответственный|художественный|технический|научный|литературный|главный)\sредактор|редактор|корректор|художник|переводчик|вёрстка|верстка|дизайн\sобложки|обложка|серия|составитель)[ыа]?(?:\s|:)|^(?:гарнитура|заказ|издательство|изд-во|отпечатано|date|проверено|spelling|publisher|published|first\spublished|cover\sdesign|edited|printed)(?!\p{L})|^(?:кн|сб|в\sкн|в\sсб)\.:?\s|^[\p{Lu}\d][^.!?]{0,40}(?:,\s)?\d{4}$|^(?:https?:\/\/|www\.)\S+$|^food\sfor\sthe\smind$|^\S+@\S+\.\p{L}+$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d+\s?(?:с|стр)\.$/iu;
const longestDoubtful = 120;
/** They open the end of a file: all that follows is theirs too, if it is short. */
const CLOSERS =
  /^(?:литературно-художественное\sиздание|конец\sознакомительного\sфрагмента|(?:большое\s)?спасибо,?\sчто\s(?:вы\s)?скачали|loved\sthis\sbook\?)/iu;
const mostClosing = 60;
/** The lines without such remarks near the head and the end, and with their places reported. */
export function cutEdition(lines: readonly Line[], tally: Tally): readonly Line[] {
  const full = lines.filter(({ text }) => text !== '');
  const isNear = (index: number) => index < HEAD || index >= full.length - TAIL;
  const gone = new Set(full.filter((line, index) => isNear(index) && isRemark(line)));
  const spread = (run: readonly Line[]) => {
    run.forEach((line, index) => {
      const before = run[index - 1];
      if (before && gone.has(before) && isDoubtful(line)) gone.add(line);
    });
  };
  spread(full);
  spread(full.toReversed());
  full.forEach((line, index) => {
    // A wrapped remark goes on in lower case.
    const before = full[index - 1];
    if (before && gone.has(before) && line.number === before.number + 1 && startsLower(line.text)) gone.add(line);
  });
  for (const line of full.slice(endOfText(full))) gone.add(line);
  if (gone.size === 0 || gone.size === full.length) return lines;
  const left = full.filter((line) => gone.has(line));
  const message = `Lines of the library, shop or publisher were left out (${placesOf(left)}).`;
  tally.add('edition', left.length, message, lettersIn(left));
  return lines.filter((line) => !gone.has(line));
}

function isRemark({ text }: Line): boolean {
  return text.length <= LONGEST && REMARKS.some((remark) => remark.test(text));
}

function isDoubtful({ text }: Line): boolean {
  return text.length <= longestDoubtful && !endsSentence(text) && DOUBTFUL.test(text);
}

/** The first line of a closing block in which nothing is long. */
function endOfText(lines: readonly Line[]): number {
  const from = Math.max(lines.length - mostClosing, lines.length / 2);
  const start = lines.findIndex(({ text }, index) => index >= from && CLOSERS.test(text));
  const isShort = lines.slice(start).every(({ text }) => text.length <= LONGEST);
  return start >= 0 && isShort ? start : lines.length;
}

function placesOf(lines: readonly Line[]): string {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && line.number - last.number <= 2) run.push(line);
    else runs.push([line]);
  }
  return runs.map(placeOf).join(', ');
}
