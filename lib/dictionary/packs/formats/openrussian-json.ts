// OpenRussian as one JSON object: {"лемма":"gloss"}.
import { UserError } from '../../../error.ts';
import type { PackItem, PackReader } from '../pack.ts';
import { asRecord, asText, parseLine } from '../values.ts';

/** Where many objects stand a line each, it is another format. */
export const openrussianJson: PackReader = {
  format: 'OpenRussian JSON',
  recognises: ({ head }) => /^\s*\{\s*"[^"]*\p{Script=Cyrillic}[^"]*"\s*:/u.test(new TextDecoder().decode(head)),
  open: async (file) => {
    const words = asRecord(parseLine(new TextDecoder().decode(await file.bytes()), file.name));
    if (!words)
      throw new UserError('broken-pack', `${file.name} is not a JSON object of words.`, 'Write {"лемма":"gloss"}.');
    return {
      // Its words come in several files, by part of speech.
      title: {
        name: `OpenRussian ${file.name.replace(/\.json$/, '')}`,
        licence: 'CC BY-SA 4.0',
        attribution: 'OpenRussian.org',
      },
      items: readWords(words),
    };
  },
};

async function* readWords(words: Readonly<Record<string, unknown>>): AsyncGenerator<PackItem> {
  for (const [lemma, gloss] of Object.entries(words)) {
    const text = asText(gloss);
    if (text !== undefined) yield { lemma, stressed: undefined, pos: undefined, glosses: text.split(/\s*;\s*/) };
  }
}
