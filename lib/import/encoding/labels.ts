// The names of encodings that people and files use.
import { UserError } from '../../error.ts';

/** Names that are not in the WHATWG list, without hyphens. */
const ALIASES: Readonly<Record<string, string>> = {
  ansi: 'windows-1251',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  windows1251: 'windows-1251',
  cp1252: 'windows-1252',
  windows1252: 'windows-1252',
  latin1: 'windows-1252',
  cp866: 'ibm866',
  dos: 'ibm866',
  dos866: 'ibm866',
  koi8: 'koi8-r',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  iso88595: 'iso-8859-5',
  maccyrillic: 'x-mac-cyrillic',
  macintoshcyrillic: 'x-mac-cyrillic',
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

/** The WHATWG name of an encoding, or undefined for an unknown label. */
export function findEncoding(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const alias = ALIASES[name.replace(/[^a-z0-9]/g, '')] ?? name;
  try {
    return new TextDecoder(alias).encoding;
  } catch {
    return undefined;
  }
}

/** The same for a label from the user; throws if it is unknown. */
export function parseEncoding(label: string): string {
  const encoding = findEncoding(label);
  if (encoding !== undefined) return encoding;
  throw new UserError(
    'unknown-encoding',
    `Unknown encoding "${label}".`,
    'Write utf-8, windows-1251, koi8-r, ibm866, iso-8859-5, x-mac-cyrillic, utf-16le or another WHATWG label, or omit the option to detect the encoding.',
  );
}
