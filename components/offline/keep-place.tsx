// Where a page has the button to keep its work: rendered by the server, found and filled with functions by the page's island.
import { KeepForm } from './keep-form.tsx';
import type { KeepWorkProps } from './keep-work.tsx';
import type { KeepStrings } from './strings.ts';

/** The attribute has the properties of KeepWork. */
export const KEEP_PLACE = 'data-keep';

export function KeepPlace({ strings, ...work }: KeepWorkProps & { readonly strings: KeepStrings }) {
  return (
    <span {...{ [KEEP_PLACE]: JSON.stringify(work) }} suppressHydrationWarning>
      <KeepForm lng={work.lng} strings={strings} bytes={work.bytes} />
    </span>
  );
}
