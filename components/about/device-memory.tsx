'use client';
// Saves, loads and deletes what the device remembers: texts, settings and, when everything is deleted, saved words.
import { useEffect, useRef, useState } from 'react';
import { fill, fillCount } from '#lib/site/templates.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { clearMemory, countEntries, countTexts, exportMemory, importMemory } from '../memory/backup.ts';
import { READY_EVENT } from '../page/contract.ts';
import { clearWords, countWords, restoreWords } from '../vocabulary/saved-words.ts';
import styles from './about.module.css';
import type { DeviceStrings } from './strings.ts';

/** How much the device has stored. */
interface Stored {
  readonly entries: number;
  readonly texts: number;
  readonly words: number;
}

/** What was deleted, until the page is left. */
interface Deleted {
  readonly memory: string;
  readonly words: readonly SavedWord[];
}

async function countStored(): Promise<Stored> {
  return { entries: countEntries(), texts: countTexts(), words: await countWords() };
}

export function DeviceMemory({ strings }: { readonly strings: DeviceStrings }) {
  const [stored, setStored] = useState<Stored>();
  const [asking, setAsking] = useState(false);
  const [deleted, setDeleted] = useState<Deleted>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  // The focus follows the question and the offer to undo, whose buttons replace the one that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is another one after each change
  useEffect(() => next.current?.focus(), [asking, deleted]);

  useEffect(() => {
    countStored().then(setStored);
    document.dispatchEvent(new Event(READY_EVENT));
  }, []);

  function save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([exportMemory()], { type: 'application/json' }));
    link.download = 'stroka.json';
    link.click();
    URL.revokeObjectURL(link.href);
    setSaid(strings['about.device.saved']);
  }

  async function load(chosen: File | undefined) {
    if (!chosen) return;
    const outcome = importMemory(await chosen.text());
    setDeleted(undefined);
    setStored(await countStored());
    setSaid(strings[`about.device.${outcome}`]);
  }

  async function ask() {
    setStored(await countStored());
    setDeleted(undefined);
    setSaid('');
    setAsking(true);
  }

  async function clear() {
    setAsking(false);
    const words = await clearWords();
    // Without a database there are no words to lose.
    if ('problem' in words && words.problem !== 'blocked') return setSaid(strings[`saved.problem.${words.problem}`]);
    const memory = exportMemory();
    clearMemory();
    setDeleted({ memory, words: 'removed' in words ? words.removed : [] });
    setStored(await countStored());
    setSaid(strings['about.device.cleared']);
  }

  async function undo({ memory, words }: Deleted) {
    const problem = words.length > 0 ? await restoreWords(words) : undefined;
    if (problem) return setSaid(strings[`saved.problem.${problem}`]);
    const outcome = importMemory(memory);
    setStored(await countStored());
    setDeleted(undefined);
    setSaid(strings[`about.device.${outcome === 'loaded' ? ('restored' as const) : outcome}`]);
  }

  const held = stored && listStored(stored, strings);
  return (
    <div className={styles.device}>
      <p>{stored === undefined ? '\u00A0' : held ? `${capitalised(held)}.` : strings['about.device.empty']}</p>
      {asking && held ? (
        <fieldset>
          <legend>{fill(strings['about.device.confirm'], { what: held })}</legend>
          <p className={styles.buttons}>
            <button type="button" data-act="delete" onClick={clear}>
              {strings['about.device.delete']}
            </button>
            <button type="button" ref={next} data-act="cancel" onClick={() => setAsking(false)}>
              {strings['about.device.cancel']}
            </button>
          </p>
        </fieldset>
      ) : (
        <p className={styles.buttons}>
          <button type="button" data-act="save" onClick={save}>
            {strings['about.device.save']}
          </button>
          <button type="button" data-act="load" onClick={() => file.current?.click()}>
            {strings['about.device.load']}
          </button>
          <button type="button" data-act="clear" disabled={stored !== undefined && !held} onClick={ask}>
            {strings['about.device.clear']}
          </button>
        </p>
      )}
      <p className="label">
        {strings['about.device.words']} <a href={`/${strings.lng}/words`}>{strings['words.title']}</a>
      </p>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={strings['about.device.load']}
        onChange={(event) => load(event.target.files?.[0])}
      />
      <p className={styles.buttons}>
        <output>{said}</output>
        {deleted && (
          <button type="button" ref={next} data-act="undo" onClick={() => undo(deleted)}>
            {strings['about.device.undo']}
          </button>
        )}
      </p>
    </div>
  );
}

/** "3 texts, 9 words and your settings"; "" if nothing is stored. */
function listStored({ entries, texts, words }: Stored, strings: DeviceStrings): string {
  const parts = [
    texts > 0 ? fillCount(strings.lng, strings.texts, texts) : '',
    words > 0 ? fillCount(strings.lng, strings.words, words) : '',
    entries > 0 ? strings['about.device.settings'] : '',
  ].filter(Boolean);
  // British English, as on all pages: no comma before "and".
  return new Intl.ListFormat(strings.lng === 'en' ? 'en-GB' : strings.lng).format(parts);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
