// Some consecutive pairs, rendered only near the window: a text may have ten thousand.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './desk.module.css';

interface PairChunkProps {
  /** Whether its pairs are needed wherever the window is. */
  readonly isHeld: boolean;
  readonly count: number;
  readonly children: () => ReactNode;
}

/** Pixels beyond the window in which pairs are rendered. */
const MARGIN = 1200;
/** Pixels that a pair takes about; what a chunk really took is remembered. */
const PAIR_HEIGHT = 84;

export function PairChunk({ isHeld, count, children }: PairChunkProps) {
  const element = useRef<HTMLOListElement>(null);
  const height = useRef(count * PAIR_HEIGHT);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          height.current = entry.boundingClientRect.height;
        setNear(entry.isIntersecting);
      },
      { rootMargin: `${MARGIN}px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const isRendered = isNear || isHeld;
  return (
    <ol ref={element} className={styles.chunk} style={isRendered ? undefined : { blockSize: height.current }}>
      {isRendered && children()}
    </ol>
  );
}
