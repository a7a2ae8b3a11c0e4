// The listening bar, loaded when it is first asked for.
import { useComponent } from '../download/use-component.ts';
import type { ListenBarProps } from './listen-bar.tsx';

interface LazyListenBarProps extends ListenBarProps {
  /** Called if the bar cannot be loaded. */
  readonly lost: () => void;
}

export function LazyListenBar({ lost, ...props }: LazyListenBarProps) {
  const ListenBar = useComponent(() => import('./listen-bar.tsx').then((module) => module.ListenBar), lost);
  return ListenBar && <ListenBar {...props} />;
}
