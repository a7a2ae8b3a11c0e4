// Exports the words to a file in any format, and imports them from one.

import { useRef, useState } from 'react';
import { fill } from '#lib/site/templates.ts';
import { ankiPackage } from '#lib/vocabulary/anki-package.ts';
import { writeAnkiText } from '#lib/vocabulary/anki-text.ts';
import { writeCsv } from '#lib/vocabulary/csv-file.ts';
import { writeJson } from '#lib/vocabulary/json-file.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { LARGEST_FILE, readWordsFile } from '#lib/vocabulary/words-file.ts';
import { importWords } from '../vocabulary/saved-words.ts';
import type { WordListStrings } from './strings.ts';
import styles from './word-list.module.css';

interface FilesProps {
  readonly words: readonly SavedWord[];
  readonly strings: WordListStrings;
  readonly say: (text: string) => void;
}

const kinds = {
  json: { name: 'stroka-words.json', type: 'application/json', write: writeJson },
  csv: { name: 'stroka-words.csv', type: 'text/csv', write: writeCsv },
  anki: { name: 'stroka-words.txt', type: 'text/plain', write: writeAnkiText },
  apkg: {
    name: 'stroka-words.apkg',
    type: 'application/octet-stream',
    write: (words: readonly SavedWord[]) => ankiPackage(words, Date.now()),
  },
} as const;

export function Files({ words, strings, say }: FilesProps) {
  const file = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);

  async function save(kind: keyof typeof kinds) {
    const { name, type, write } = kinds[kind];
    setBusy(true);
    // Thousands of notes take a moment: the button shows its pressed state first.
    await new Promise((done) => setTimeout(done, 50));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([write(words)], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    setBusy(false);
    say(strings['words.exported']);
  }

  async function load(chosen: File | undefined) {
    if (!chosen) return;
    setBusy(true);
    say(await outcomeOf(chosen));
    setBusy(false);
    if (file.current) file.current.value = '';
  }

  async function outcomeOf(chosen: File): Promise<string> {
    // A character takes at most four bytes.
    const read = chosen.size > LARGEST_FILE * 4 ? ({ refused: 'large' } as const) : readWordsFile(await chosen.text());
    if ('refused' in read) return fill(strings[`words.import.${read.refused}`], { line: read.line ?? '' });
    const done = await importWords(read, Date.now());
    if ('problem' in done) return strings[`saved.problem.${done.problem}`];
    return fill(strings['words.imported'], { ...done });
  }

  return (
    <section className={styles.files} aria-busy={isBusy}>
      <h2>{strings['words.files']}</h2>
      <p className={styles.buttons}>
        {(['json', 'csv', 'anki', 'apkg'] as const).map((kind) => (
          <button key={kind} type="button" disabled={isBusy || words.length === 0} onClick={() => save(kind)}>
            {strings[`words.export.${kind}`]}
          </button>
        ))}
        <button type="button" disabled={isBusy} onClick={() => file.current?.click()}>
          {strings['words.import']}
        </button>
      </p>
      <input
        ref={file}
        type="file"
        accept=".json,.csv,.txt,.tsv,application/json,text/csv,text/plain,text/tab-separated-values"
        hidden
        aria-label={strings['words.import']}
        onChange={(event) => load(event.target.files?.[0])}
      />
      <p className="label">{strings['words.export.hint']}</p>
    </section>
  );
}
