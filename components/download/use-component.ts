// A component that is downloaded when it is first shown.
import { type ComponentType, useEffect, useRef, useState } from 'react';

/** The component that `load` imports; undefined until it has arrived. Calls `lost` if it cannot be loaded. */
export function useComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
  lost: () => void,
): ComponentType<Props> | undefined {
  const [loaded, setLoaded] = useState<{ readonly Component: ComponentType<Props> }>();
  const latest = useRef({ load, lost });
  latest.current = { load, lost };
  useEffect(() => {
    latest.current.load().then(
      (Component) => setLoaded({ Component }),
      () => latest.current.lost(),
    );
  }, []);
  return loaded?.Component;
}
