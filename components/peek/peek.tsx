// The other language of a sentence whose paragraph is closed: beside it while the pointer is on it, and as long as it is the current one.
import { useEffect, useState } from 'react';
import { CURRENT } from '../page/contract.ts';
import { currentSegment } from '../page/current-segment.ts';
import { isShown, sideOf } from '../page/paragraphs.ts';
import { elementsOf, type PageSegment, segmentAt } from '../page/segments.ts';
import styles from './peek.module.css';
import { placeBeside } from './place-beside.ts';

interface PeekProps {
  /** Language of the translation. */
  readonly lang: string;
}

export function Peek({ lang }: PeekProps) {
  const [hovered, setHovered] = useState<PageSegment>();
  const [current, setCurrent] = useState<PageSegment>();
  // Counts what may have opened, closed or moved the text.
  const [, setChanges] = useState(0);

  useEffect(() => {
    let frame = 0;
    const onMove = ({ pointerType, target }: PointerEvent) => {
      if (pointerType === 'touch') return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = segmentAt(target);
        setHovered((held) => (isSame(held, next) ? held : next));
      });
    };
    const onChange = () => {
      setCurrent((held) => {
        const next = currentSegment();
        return isSame(held, next) ? held : next;
      });
      setChanges((count) => count + 1);
    };
    const observer = new MutationObserver(onChange);
    for (const text of document.querySelectorAll('article'))
      observer.observe(text, { subtree: true, attributeFilter: [CURRENT, 'open'] });
    document.addEventListener('pointermove', onMove);
    document.addEventListener('change', onChange);
    addEventListener('resize', onChange);
    onChange();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('change', onChange);
      removeEventListener('resize', onChange);
    };
  }, []);

  const shown = [hovered, current].find((segment) => segment && hiddenHalf(segment));
  const half = shown && hiddenHalf(shown);
  if (!shown || !half) return null;
  const { side, top, left, width } = placeBeside(shown);
  return (
    <p
      className={styles.peek}
      lang={sideOf(half) === 'source' ? 'ru' : lang}
      data-peek={side}
      data-pinned={isSame(shown, current) ? '' : undefined}
      style={{ top, left, width }}
    >
      {half.textContent}
    </p>
  );
}

/** The element of a segment that is not shown, if the other one is; undefined where it is not translated. */
function hiddenHalf(segment: PageSegment): HTMLElement | undefined {
  const halves = elementsOf(segment);
  return halves.length === 2 && halves.some(isShown) ? halves.find((half) => !isShown(half)) : undefined;
}

function isSame(one: PageSegment | undefined, other: PageSegment | undefined): boolean {
  return one?.paragraph === other?.paragraph && one?.number === other?.number;
}
