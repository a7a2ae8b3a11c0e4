// The grammar of card names: the part of an address between "/cards/" and its end.
import { parsePassage } from '../segment/ids.ts';
import { formatVersionedName, parseVersionedName } from '../site/versioned-name.ts';
import { CARD_LANGUAGES, type CardLanguage, FORMATS, type Format, type Look } from './card.ts';

/** The parts of a name. */
export interface CardName {
  /** "p7-2", "p7", "p3-1~p4-2", "cover" or "shelf". */
  readonly subject: string;
  readonly look: Look;
  /** 8 hexadecimal digits. */
  readonly hash: string;
}

const NAME = /^(?<subject>[a-z][a-z\d~-]*)\.(?<format>[a-z]+)(?<dark>\.dark)?(?:\.(?<only>ru|en))?$/;

/** A parsed name, or undefined if it is not valid. */
export function parseCardName(name: string): CardName | undefined {
  const { base = '', hash = '' } = parseVersionedName(name, 'png') ?? {};
  const { subject = '', format, dark, only } = NAME.exec(base)?.groups ?? {};
  if (!isFormat(format) || !(isCover(subject) || parsePassage(subject))) return undefined;
  if (subject === 'shelf' && only !== undefined) return undefined;
  return { subject, look: { format, dark: dark !== undefined, only: isLanguage(only) ? only : undefined }, hash };
}

/** "p7-2.wide.dark.ru.0a1b2c3d.png". */
export function formatCardName({ subject, look, hash }: CardName): string {
  const { format, dark, only } = look;
  const base = [subject, format, ...(dark ? ['dark'] : []), ...(only ? [only] : [])].join('.');
  return formatVersionedName({ base, hash }, 'png');
}

/** The file name of a saved picture: "dama.2-p3-1-p4-2-wide-dark.png". */
export function pictureFileName(address: string, subject: string, { format, dark, only }: Look): string {
  return `${[address, subject.replace('~', '-'), format, dark ? 'dark' : '', only ?? ''].filter(Boolean).join('-')}.png`;
}

/** Whether a card of this subject shows a title rather than a passage. */
export function isCover(subject: string): boolean {
  return subject === 'cover' || subject === 'shelf';
}

function isFormat(name: string | undefined): name is Format {
  return FORMATS.some((format) => format === name);
}

function isLanguage(name: string | undefined): name is CardLanguage {
  return CARD_LANGUAGES.some((language) => language === name);
}
