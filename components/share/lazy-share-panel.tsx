// The share panel, loaded when it is first asked for.
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { SharePanelProps } from './share-panel.tsx';

interface LazySharePanelProps extends SharePanelProps {
  /** Called if the panel cannot be loaded. */
  readonly lost: () => void;
}

export function LazySharePanel({ lost, ...props }: LazySharePanelProps) {
  const [panel, setPanel] = useState<{ readonly Panel: ComponentType<SharePanelProps> }>();
  const latest = useRef(lost);
  latest.current = lost;
  useEffect(() => {
    import('./share-panel.tsx').then(
      ({ SharePanel }) => setPanel({ Panel: SharePanel }),
      () => latest.current(),
    );
  }, []);
  return panel && <panel.Panel {...props} />;
}
