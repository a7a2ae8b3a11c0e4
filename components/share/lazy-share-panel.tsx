// The share panel, loaded when it is first asked for.
import { useComponent } from '../download/use-component.ts';
import type { SharePanelProps } from './share-panel.tsx';

interface LazySharePanelProps extends SharePanelProps {
  /** Called if the panel cannot be loaded. */
  readonly lost: () => void;
}

export function LazySharePanel({ lost, ...props }: LazySharePanelProps) {
  const SharePanel = useComponent(() => import('./share-panel.tsx').then((module) => module.SharePanel), lost);
  return SharePanel && <SharePanel {...props} />;
}
