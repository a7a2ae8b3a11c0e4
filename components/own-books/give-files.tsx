// Where a reader gives a book: files that are dropped or chosen, or pasted text.
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import styles from './own-books.module.css';
import type { BookStrings } from './strings.ts';

interface GiveFilesProps {
  readonly strings: BookStrings;
  readonly give: (files: readonly File[]) => void;
}

/** What the dialog for files offers; every other file may be dropped. */
const ACCEPTED = '.epub,.fb2,.zip,.docx,.odt,.rtf,.html,.htm,.md,.txt,.srt,.vtt';

export function GiveFiles({ strings, give }: GiveFilesProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(give);
  latest.current = give;

  useEffect(() => {
    // A file that misses the place would otherwise replace the page.
    const keep = (event: globalThis.DragEvent) => event.preventDefault();
    addEventListener('dragover', keep);
    addEventListener('drop', keep);
    openedFiles((files) => latest.current(files));
    return () => {
      removeEventListener('dragover', keep);
      removeEventListener('drop', keep);
    };
  }, []);

  function drop(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    setOver(false);
    give([...event.dataTransfer.files]);
  }

  function paste(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const files = (['source', 'target'] as const).flatMap((side) => {
      const text = String(form.get(side) ?? '').trim();
      return text === '' ? [] : new File([text], strings[`own.file.${side}`]);
    });
    if (files.length > 0) give(files);
  }

  return (
    <div className={styles.give}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same with keys */}
      <div
        className={styles.drop}
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <button type="button" className={styles.choose} onClick={() => input.current?.click()}>
          {strings['own.choose']}
        </button>
        <p className="label">{isOver ? strings['own.release'] : strings['own.drop']}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={strings['own.choose']}
          onChange={({ currentTarget }) => {
            give([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      <details open={sharedText() !== '' || undefined}>
        <summary>{strings['own.paste']}</summary>
        <form className={styles.paste} onSubmit={paste}>
          <label>
            {strings['own.paste.source']}
            <textarea name="source" lang="ru" rows={6} required defaultValue={sharedText()} />
          </label>
          <label>
            {strings['own.paste.target']}
            <textarea name="target" lang="en" rows={6} />
          </label>
          <button type="submit">{strings['own.paste.start']}</button>
        </form>
      </details>
    </div>
  );
}

/** What another program shared with the installed app, by the names of a share target's fields. */
function sharedText(): string {
  const query = new URLSearchParams(location.search);
  return ['title', 'text'].flatMap((name) => query.get(name) || []).join('\n\n');
}

interface LaunchWindow {
  readonly launchQueue?: {
    setConsumer(consume: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
  };
}

/** Files that the system opened with the installed app. */
function openedFiles(give: (files: readonly File[]) => void): void {
  (window as LaunchWindow).launchQueue?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) give(await Promise.all(files.map((file) => file.getFile())));
  });
}
