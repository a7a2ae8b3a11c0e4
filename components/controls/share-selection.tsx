// The quiet button beside a selection that shares the sentences it touches.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './controls.module.css';
import type { Taken } from './copy.ts';
import { type SelectedRun, takeSelection } from './take.ts';

interface ShareSelectionProps {
  readonly label: string;
  readonly share: (taken: Taken) => void;
}

/** A selection is looked at when it has been left alone for so many milliseconds. */
const STILL = 200;
/** Pixels between the button and the selection, and between the button and the window's edge. */
const GAP = 8;

export function ShareSelection({ label, share }: ShareSelectionProps) {
  const [run, setRun] = useState<SelectedRun>();
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRun(takeSelection()), STILL);
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
    if (!element || !run?.start || !run.end) return;
    const { right, bottom } = run.end;
    const { offsetWidth: width, offsetHeight: height } = element;
    const most = document.documentElement.clientWidth - width - GAP;
    const below = bottom + GAP;
    element.style.setProperty('--left', `${Math.max(GAP, Math.min(right, most)) + scrollX}px`);
    element.style.setProperty(
      '--top',
      `${scrollY + (below + height < innerHeight ? below : Math.max(GAP, run.start.top - GAP - height))}px`,
    );
  }, [run]);

  if (!run) return null;
  return (
    <button
      ref={button}
      type="button"
      className={styles.selection}
      aria-keyshortcuts="s"
      data-key="s"
      // A press elsewhere would take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => share(run.taken)}
    >
      {label}
    </button>
  );
}
