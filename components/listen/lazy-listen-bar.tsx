// The listening bar, loaded when it is first asked for.
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { ListenBarProps } from './listen-bar.tsx';

interface LazyListenBarProps extends ListenBarProps {
  /** Called if the bar cannot be loaded. */
  readonly lost: () => void;
}

export function LazyListenBar({ lost, ...props }: LazyListenBarProps) {
  const [late, setLate] = useState<{ readonly Bar: ComponentType<ListenBarProps> }>();
  const latest = useRef(lost);
  latest.current = lost;
  useEffect(() => {
    import('./listen-bar.tsx').then(
      ({ ListenBar }) => setLate({ Bar: ListenBar }),
      () => latest.current(),
    );
  }, []);
  return late && <late.Bar {...props} />;
}
