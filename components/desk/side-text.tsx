// One side of a pair: its sentences, which can be dragged, and the cursor in them.
import type { DragEvent, MouseEvent, ReactNode } from 'react';
import type { Side } from '#lib/desk/desk-text.ts';
import { sentenceStarts } from '#lib/desk/sentence-ends.ts';
import type { Lang } from '#lib/model.ts';
import styles from './desk.module.css';

interface SideTextProps {
  readonly id: string;
  readonly side: Side;
  readonly lang: Lang;
  readonly text: string;
  /** What is shown where there is no text. */
  readonly placeholder: string;
  readonly label: string;
  /** Whether the pair is current: then its texts can have the focus. */
  readonly isCurrent: boolean;
  /** The offset of the cursor, if it is in this text. */
  readonly at: number | undefined;
  readonly place: (at: number) => void;
  /** A sentence of another text was dropped here. */
  readonly drop: (dragged: Dragged) => void;
}

/** A sentence that is being dragged. */
export interface Dragged {
  readonly id: string;
  readonly side: Side;
  /** Where the sentence begins and ends. */
  readonly start: number;
  readonly end: number;
}

const TYPE = 'application/x-stroka-sentence';

export function SideText({ id, side, lang, text, placeholder, label, isCurrent, at, place, drop }: SideTextProps) {
  const starts = text === '' ? [] : [0, ...sentenceStarts(id, text, lang)];
  function click(event: MouseEvent) {
    if (getSelection()?.isCollapsed === false) return;
    place(offsetAt(event.clientX, event.clientY) ?? at ?? 0);
  }
  function onDrop(event: DragEvent) {
    const data = event.dataTransfer.getData(TYPE);
    if (data === '') return;
    event.preventDefault();
    drop(JSON.parse(data));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the desk handles the keys of all texts
    // biome-ignore lint/a11y/useSemanticElements: its sentences can be dragged
    <div
      className={styles.text}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={label}
      lang={lang}
      tabIndex={isCurrent ? 0 : -1}
      data-side={side}
      data-caret={at !== undefined || undefined}
      onClick={click}
      // With a pointer the cursor is placed by the click: a change in between would end a drag.
      onFocus={({ currentTarget }) => at === undefined && currentTarget.matches(':focus-visible') && place(0)}
      onDragOver={(event) => event.dataTransfer.types.includes(TYPE) && event.preventDefault()}
      onDrop={onDrop}
    >
      {starts.map((start, index) => {
        const end = starts[index + 1] ?? text.length;
        const isHere = at !== undefined && at >= start && (at < end || index === starts.length - 1);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys and buttons move sentences too
          <span
            key={start}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(TYPE, JSON.stringify({ id, side, start, end } satisfies Dragged));
              event.dataTransfer.effectAllowed = 'move';
            }}
          >
            {piece(text, start, isHere ? at : end)}
            {isHere && <span className={styles.caret} aria-hidden="true" />}
            {isHere && at < end && piece(text, at, end)}
          </span>
        );
      })}
      {text === '' && <span className={styles.placeholder}>{placeholder}</span>}
      {text === '' && at !== undefined && <span className={styles.caret} aria-hidden="true" />}
    </div>
  );
}

/** `data-start` is where it begins in the text. */
function piece(text: string, start: number, end: number): ReactNode {
  return start < end ? <span data-start={start}>{text.slice(start, end)}</span> : null;
}

/** The offset in the text at a point of the window; undefined outside its letters. */
function offsetAt(x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint?.(x, y);
  const node = caret?.offsetNode;
  const start = node?.parentElement?.closest<HTMLElement>('[data-start]')?.dataset.start;
  return caret && start !== undefined ? Number(start) + caret.offset : undefined;
}
