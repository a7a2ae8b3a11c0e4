// A text with some of its words marked.

interface MarkedTextProps {
  readonly text: string;
  /** What is marked, in order, in UTF-16 code units. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function MarkedText({ text, ranges }: MarkedTextProps) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      <span>{text.slice(ranges.at(-1)?.end ?? 0)}</span>
    </>
  );
}
