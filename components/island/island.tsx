// The page's island: a part that runs in the browser, beside HTML that no script renders again. Its script (islands/) loads on the first sign
// of intent.
import type { ReactNode } from 'react';
import type { IslandFiles } from '#lib/site/island-files.ts';
import { InlineScript } from '../inline/inline.tsx';
import { ANSWERED, ORIGINAL_SEGMENT, READY_EVENT, WAKE_EVENT, WORD_HIGHLIGHT } from '../page/contract.ts';
import { type IslandContract, waitForIntent } from './wait-for-intent.ts';

interface IslandLoaderProps {
  readonly files: IslandFiles;
  /** Addresses of files that the island asks for at once. */
  readonly data?: readonly string[];
  /** Whether these files are small enough to be fetched before the first sign of intent: 30 kB gz together at most. */
  readonly isDataAhead?: boolean;
}

/** Loads the island. Comes before what the reader may click. */
export function IslandLoader({ files: { script, style }, data = [], isDataAhead = false }: IslandLoaderProps) {
  const files = style ? ([script, style] as const) : ([script] as const);
  const contract: IslandContract = [ANSWERED, ORIGINAL_SEGMENT, WORD_HIGHLIGHT, READY_EVENT, WAKE_EVENT];
  return <InlineScript run={waitForIntent} args={[files, data, isDataAhead, contract]} />;
}

interface IslandPlaceProps {
  /** Properties for the island's component. */
  readonly props?: object;
  /** What it shows before the island has loaded: the same elements that the island renders. */
  readonly children?: ReactNode;
}

/** Where the island is. */
export function IslandPlace({ props = {}, children }: IslandPlaceProps) {
  if (children) return <div data-island={JSON.stringify(props)}>{children}</div>;
  // In development React renders the page too: this keeps it from looking inside.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing
  return <div data-island={JSON.stringify(props)} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
