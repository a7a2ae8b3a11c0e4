// Recognises non-text files by their first bytes, whatever their names.
import { UserError } from '../error.ts';

interface Disguise {
  readonly what: string;
  readonly hint: string;
  /** Signatures in hexadecimal, with their offsets in the file. */
  readonly signs: readonly (readonly [at: number, bytes: string])[];
}

const PICTURE = 'A picture of a page contains no text: use the text itself.';
const OFFICE = 'Open it where it was written and save it as DOCX, EPUB or plain text.';
const UNPACK = 'Extract it and use the text inside.';
const OTHER = 'Use the text itself.';

const PICTURES = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '00000100'];
const ARCHIVES = ['1f8b08', '377abcaf271c', '526172211a07', '425a68', 'fd377a585a00', '28b52ffd', '4d534346'];
const PROGRAMS = ['7f454c46', 'cffaedfe', 'cefaedfe', 'cafebabe', '0061736d'];
const RECORDINGS = ['49443303', '49443304', '4f676753', '1a45dfa3', '52494646', '664c6143'];

const DISGUISES: readonly Disguise[] = [
  {
    what: 'a picture',
    hint: PICTURE,
    signs: [...atHead(PICTURES), [8, '57454250'], [4, '6674797061766966'], [4, '6674797068656963']],
  },
  {
    what: 'a PDF',
    hint: 'Convert it to plain text with pdftotext (poppler-utils), or find the book as EPUB, FB2 or DOCX.',
    signs: atHead(['255044462d']),
  },
  { what: 'an old Office document (.doc or .xls)', hint: OFFICE, signs: atHead(['d0cf11e0a1b11ae1']) },
  {
    what: 'a Kindle book',
    hint: 'Convert it to EPUB with calibre: ebook-convert book.azw3 book.epub.',
    signs: [
      [60, '424f4f4b4d4f4249'],
      [60, '5445587452456164'],
      [0, '54505a33'],
    ],
  },
  {
    what: 'a DjVu book',
    hint: 'Convert it to plain text with djvutxt (djvulibre), or find the book as EPUB or FB2.',
    signs: atHead(['41542654464f524d']),
  },
  { what: 'an archive', hint: UNPACK, signs: [...atHead(ARCHIVES), [257, '7573746172']] },
  { what: 'a program', hint: OTHER, signs: [...atHead(PROGRAMS), [0, '4d5a9000']] },
  { what: 'sound or film', hint: OTHER, signs: [...atHead(RECORDINGS), [4, '66747970']] },
  { what: 'a database', hint: OTHER, signs: atHead(['53514c69746520666f726d6174203300']) },
];

/** Parts that tell what a zip archive is, if it is no book. */
const ARCHIVED: readonly (readonly [part: RegExp, what: string, hint: string])[] = [
  [/^xl\//, 'an Excel workbook', 'Save its sheet as CSV, and import it as a translation, or use plain text.'],
  [/^ppt\//, 'a PowerPoint presentation', 'Save its text as plain text (outline, RTF).'],
  [/^Index\/.*\.iwa$/, 'a Pages, Numbers or Keynote document', 'Export it as DOCX, EPUB or plain text.'],
];
const MHT = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?content-type:\s*multipart\/related/i;

/** Throws a UserError with the kind of the file if it is a known kind without readable text. */
export function refuseDisguise(bytes: Uint8Array): void {
  const found = DISGUISES.find(({ signs }) => signs.some(([at, sign]) => startsWith(bytes.subarray(at), sign)));
  if (found) throw notText(found.what, found.hint);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\r', '');
  if (MHT.test(head)) throw notText('a web archive (MHT)', 'Open it in a browser and save the page as HTML.');
}

/** Refuses a zip archive that is not a book, by the names of its files. */
export function refuseArchive(names: readonly string[]): void {
  for (const [part, what, hint] of ARCHIVED) if (names.some((name) => part.test(name))) throw notText(what, hint);
}

function notText(what: string, hint: string): UserError {
  return new UserError('not-text', `The file is ${what}, not text.`, hint);
}

function atHead(signs: readonly string[]): readonly (readonly [number, string])[] {
  return signs.map((sign) => [0, sign]);
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  const length = sign.length / 2;
  if (bytes.length < length) return false;
  return Array.from({ length }, (_, index) => Number.parseInt(sign.slice(2 * index, 2 * index + 2), 16)).every(
    (byte, index) => bytes[index] === byte,
  );
}
