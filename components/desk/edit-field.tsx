// The field in which the text of a side is edited.
import { useEffect, useRef } from 'react';
import type { Lang } from '#lib/model.ts';
import styles from './desk.module.css';
import type { DeskStrings } from './strings.ts';

interface EditFieldProps {
  readonly text: string;
  readonly lang: Lang;
  readonly label: string;
  /** Whether the text may have several lines: then Enter begins one, and Ctrl+Enter saves. */
  readonly isVerse: boolean;
  /** Where the cursor is at first. */
  readonly at: number;
  readonly strings: DeskStrings;
  readonly type: (text: string) => void;
  readonly save: (text: string) => void;
  readonly cancel: () => void;
}

export function EditField({ text, lang, label, isVerse, at, strings, type, save, cancel }: EditFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  }, [at]);
  return (
    <div className={styles.editing}>
      <textarea
        ref={field}
        lang={lang}
        aria-label={label}
        defaultValue={text}
        spellCheck
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          const isSaved = event.code === 'Enter' && !event.shiftKey && (!isVerse || event.ctrlKey || event.metaKey);
          if (event.code !== 'Escape' && !isSaved) return;
          event.preventDefault();
          if (isSaved) save(event.currentTarget.value);
          else cancel();
        }}
      />
      <span>
        <button type="button" onClick={() => save(field.current?.value ?? text)}>
          {strings['desk.edit.save']} <kbd>{isVerse ? 'Ctrl+⏎' : '⏎'}</kbd>
        </button>
        <button type="button" onClick={cancel}>
          {strings['desk.edit.cancel']} <kbd>Esc</kbd>
        </button>
      </span>
    </div>
  );
}
