// Saves, loads and deletes what the device remembers: texts, settings and, when everything is deleted, saved words, offline copies and own books.
import { useEffect, useRef, useState } from 'react';
import { fillCount } from '#lib/site/templates.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import { clearMemory, countEntries, countTexts, exportMemory, importMemory } from '../memory/backup.ts';
import type { KeptRecords } from '../offline/records.ts';
import { READY_EVENT } from '../page/contract.ts';
import { countWords } from '../vocabulary/statuses.ts';
import { DeviceForm } from './device-form.tsx';
import type { DeviceStrings } from './strings.ts';

/** How much the device has stored. */
interface Stored {
  readonly entries: number;
  readonly texts: number;
  readonly words: number;
  /** Whether there are offline copies. */
  readonly copies: boolean;
  readonly books: number;
}

/** What was deleted, until the page is left. */
interface Deleted {
  readonly memory: string;
  readonly words: readonly SavedWord[];
  /** The works that were kept offline. */
  readonly kept: KeptRecords;
  /** The numbers of own books. */
  readonly books: readonly number[];
}

/** The stores of saved words, offline copies and own books are files of their own. */
const loadStore = () => import('../vocabulary/saved-words.ts');
const loadKeeping = () => import('../offline/keeping.ts');
const loadBooks = () => import('../own-books/all-books.ts');

async function countStored(): Promise<Stored> {
  const copies = await loadKeeping().then(
    ({ hasCopies }) => hasCopies(),
    () => false,
  );
  const books = await loadBooks().then(
    ({ countBooks }) => countBooks(),
    () => 0,
  );
  return { entries: countEntries(), texts: countTexts(), words: await countWords(), copies, books };
}

export function DeviceMemory({ strings }: { readonly strings: DeviceStrings }) {
  const [stored, setStored] = useState<Stored>();
  const [isAsking, setAsking] = useState(false);
  const [deleted, setDeleted] = useState<Deleted>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  // The focus follows the question and the offer to undo, whose buttons replace the one that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button is another one after each change
  useEffect(() => next.current?.focus(), [isAsking, deleted]);

  useEffect(() => {
    countStored().then(setStored);
    document.dispatchEvent(new Event(READY_EVENT));
    // What was deleted here can be restored until the page is left.
    const forget = () => void loadBooks().then(({ deleteRemovedBooks }) => deleteRemovedBooks());
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
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
    const words = await loadStore().then(
      ({ clearWords }) => clearWords(),
      () => ({ problem: 'failed' as const }),
    );
    // Without a database there are no words to lose.
    if ('problem' in words && words.problem !== 'blocked') return setSaid(strings[`saved.problem.${words.problem}`]);
    const memory = exportMemory();
    clearMemory();
    const kept = await loadKeeping().then(({ forgetCopies }) => forgetCopies());
    const books = await loadBooks().then(
      ({ removeBooks }) => removeBooks(),
      () => [],
    );
    setDeleted({ memory, words: 'removed' in words ? words.removed : [], kept, books });
    setStored(await countStored());
    setSaid(strings['about.device.cleared']);
  }

  async function undo({ memory, words, kept, books }: Deleted) {
    const problem =
      words.length > 0
        ? await loadStore().then(
            ({ restoreWords }) => restoreWords(words),
            () => 'failed' as const,
          )
        : undefined;
    if (problem) return setSaid(strings[`saved.problem.${problem}`]);
    const outcome = importMemory(memory);
    if (books.length > 0) await loadBooks().then(({ restoreBooks }) => restoreBooks(books));
    if (outcome === 'loaded') await loadKeeping().then(({ keepAgain }) => keepAgain(kept));
    setStored(await countStored());
    setDeleted(undefined);
    setSaid(strings[`about.device.${outcome === 'loaded' ? ('restored' as const) : outcome}`]);
  }

  const held = stored && listStored(stored, strings);
  return (
    <DeviceForm
      strings={strings}
      held={held}
      said={said}
      isAsking={isAsking && held !== undefined && held !== ''}
      file={file}
      next={next}
      save={save}
      choose={() => file.current?.click()}
      load={(event) => load(event.currentTarget.files?.[0])}
      ask={ask}
      cancel={() => setAsking(false)}
      clear={clear}
      undo={deleted && (() => undo(deleted))}
    />
  );
}

/** "3 texts, 9 words and your settings"; "" if nothing is stored. */
function listStored({ entries, texts, words, copies, books }: Stored, strings: DeviceStrings): string {
  const parts = [
    texts > 0 ? fillCount(strings.lng, strings.texts, texts) : '',
    words > 0 ? fillCount(strings.lng, strings.words, words) : '',
    entries > 0 ? strings['about.device.settings'] : '',
    copies ? strings['about.device.offline'] : '',
    books > 0 ? fillCount(strings.lng, strings.books, books) : '',
  ].filter(Boolean);
  // British English, as on all pages: no comma before "and".
  return new Intl.ListFormat(strings.lng === 'en' ? 'en-GB' : strings.lng).format(parts);
}
