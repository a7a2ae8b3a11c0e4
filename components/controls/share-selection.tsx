// The button beside a selection that shares the sentences it touches.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Passage, type SelectedPassage, selectedPassage } from '../page/passages.ts';
import styles from './controls.module.css';

interface ShareSelectionProps {
  readonly label: string;
  readonly share: (passage: Passage) => void;
}

/** Milliseconds without a change after which a selection is read. */
const STILL = 200;
/** Pixels between the button and the selection, and between the button and the window's edge. */
const GAP = 8;

export function ShareSelection({ label, share }: ShareSelectionProps) {
  const [selected, setSelected] = useState<SelectedPassage>();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(selectedPassage()), STILL);
    };
    document.addEventListener('selectionchange', look);
    look();
    return () => {
      document.removeEventListener('selectionchange', look);
      clearTimeout(timer);
    };
  }, []);

  useLayoutEffect(() => {
    const element = button.current;
    if (!element || !selected?.start || !selected.end) return;
    const { right, bottom } = selected.end;
    const { offsetWidth: width, offsetHeight: height } = element;
    const most = document.documentElement.clientWidth - width - GAP;
    const below = bottom + GAP;
    element.style.setProperty('--left', `${Math.max(GAP, Math.min(right, most)) + scrollX}px`);
    element.style.setProperty(
      '--top',
      `${scrollY + (below + height < innerHeight ? below : Math.max(GAP, selected.start.top - GAP - height))}px`,
    );
  }, [selected]);

  if (!selected) return null;
  return (
    <button
      ref={button}
      type="button"
      className={styles.selection}
      aria-keyshortcuts="s"
      data-key="s"
      // Without this, the press would clear the selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => share(selected.passage)}
    >
      {label}
    </button>
  );
}
