// Decodes a translation file. Strictly, because these files declare their encoding and a wrong guess would corrupt a
// translation.
import { UserError } from '../../error.ts';

const MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // "<" in UTF-16, without a byte order mark.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];

/** By the byte order mark, else by the XML declaration, else UTF-8. Throws UserError "encoding". */
export function decodeTranslation(bytes: Uint8Array, file: string): string {
  const label = markedLabel(bytes) ?? declaredLabel(bytes) ?? 'utf-8';
  const decoder = openDecoder(label);
  if (!decoder) {
    throw new UserError('encoding', `${file} declares the unknown encoding "${label}".`, 'Save it as UTF-8.');
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UserError(
      'encoding',
      `${file} is not in ${label}.`,
      'Save it as UTF-8, or as UTF-16 with a byte order mark.',
    );
  }
}

function markedLabel(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
}

/** The encoding in a declaration that can be read as ASCII; "utf-16" cannot be true there. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  return label === undefined || /^utf-?16/i.test(label) ? undefined : label;
}

function openDecoder(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}
