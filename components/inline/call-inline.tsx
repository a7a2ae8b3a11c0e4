// What inline.tsx is in a page that the browser renders: its policy allows no inline scripts that came later, so the functions are called.
import { useLayoutEffect } from 'react';

interface InlineScriptProps<Arguments extends readonly unknown[]> {
  readonly run: (...args: Arguments) => void;
  readonly args: Arguments;
}

/** Calls the function once, when the page's elements are in the document. */
export function InlineScript<Arguments extends readonly unknown[]>({ run, args }: InlineScriptProps<Arguments>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: like a script in the page, once
  useLayoutEffect(() => run(...args), []);
  return null;
}

/** No search engine sees such a page. */
export function StructuredData(): null {
  return null;
}
