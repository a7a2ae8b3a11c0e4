// The share panel, loaded when it is first asked for.
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { PanelProps } from './share-panel.tsx';

interface LatePanelProps extends PanelProps {
  /** Called where the panel cannot be loaded. */
  readonly lost: () => void;
}

export function LatePanel({ lost, ...props }: LatePanelProps) {
  const [panel, setPanel] = useState<{ readonly Panel: ComponentType<PanelProps> }>();
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
