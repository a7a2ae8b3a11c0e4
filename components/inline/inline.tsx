// Script elements inside the page: small scripts that run before anything is loaded, and structured data.
import { inlineJson } from '#lib/site/structured-data.ts';

interface InlineScriptProps<Arguments extends readonly unknown[]> {
  /** A function that refers to nothing outside itself: its source text is put into the page and called. */
  readonly run: (...args: Arguments) => void;
  readonly args: Arguments;
}

export function InlineScript<Arguments extends readonly unknown[]>({ run, args }: InlineScriptProps<Arguments>) {
  const source = `(${run})(${args.map((arg) => (arg === undefined ? 'undefined' : inlineJson(arg))).join()})`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own source, and arguments that cannot close the element
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}

/** JSON-LD for search engines. */
export function StructuredData({ data }: { readonly data: object }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot close the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inlineJson(data) }} />;
}
