// The page's island: a part that runs in the browser, beside HTML that no script renders again. Its script (islands/) loads on the first sign
// of intent.
import type { ReactNode } from 'react';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { InlineScript } from '../inline/inline.tsx';
import { ANSWERED, ORIGINAL_SEGMENT, READY_EVENT, WAKE_EVENT, WORD_HIGHLIGHT } from '../page/contract.ts';
import { waitForIntent } from './wait-for-intent.ts';

interface IslandLoaderProps {
  readonly files: IslandFiles;
  /** Properties for the island's component, as JSON. */
  readonly props?: object;
  /** Addresses of files that the island asks for at once. */
  readonly data?: readonly string[];
  /** Whether these files are small enough to be fetched before the first sign of intent: 30 kB gz together at most. */
  readonly isDataAhead?: boolean;
}

/** Loads the island. Comes before what the reader may click. */
export function IslandLoader({ files, props = {}, data = [], isDataAhead = false }: IslandLoaderProps) {
  const contract = {
    answers: ANSWERED,
    originals: ORIGINAL_SEGMENT,
    word: WORD_HIGHLIGHT,
    readyEvent: READY_EVENT,
    wakeEvent: WAKE_EVENT,
  };
  return <InlineScript run={waitForIntent} args={[files, props, data, isDataAhead, contract]} />;
}

/** Where the island is. `children` is what it shows before it has loaded: the same elements that it renders. */
export function IslandPlace({ children }: { readonly children?: ReactNode }) {
  if (children) return <div data-island="">{children}</div>;
  // In development React renders the page too: this keeps it from looking inside.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing
  return <div data-island="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
