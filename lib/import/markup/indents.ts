// Finds quotations that only a style sheet tells from other paragraphs: set in from the left margin.
import type { XmlElement } from '../../formats/read-xml.ts';
import { isBlockElement } from './elements.ts';

/** In em: more than a list, less than any program's style for quotations. */
const LEAST_INDENT = 1.5;
/** With fewer paragraphs, or a larger share of indented ones, an indent says nothing. */
const FEWEST = 4;
const LARGEST_SHARE = 1 / 3;
/** What has an indent of its own, and is no quotation. */
const OTHERS = /^(?:h[1-6]|li|dd|dt|td|th|aside|blockquote|center|caption|pre)$/;

/** Points in an em, and characters in a line of a book, of which a percentage is a part. */
const EM: Readonly<Record<string, number>> = {
  em: 1,
  rem: 1,
  ex: 0.5,
  ch: 0.5,
  pt: 1 / 12,
  pc: 1,
  px: 1 / 16,
  in: 6,
  cm: 6 / 2.54,
  mm: 0.6 / 2.54,
  '%': 0.34,
};

/** The left margin that declarations give, in em; undefined if they give none. */
export function leftMargin(declarations: string): number | undefined {
  let margin: number | undefined;
  for (const [, name, value = ''] of declarations.matchAll(
    /(?:^|[;\s])(margin(?:-left|-inline-start)?)\s*:\s*([^;]+)/gi,
  )) {
    const sides = value
      .replace(/!important/i, '')
      .trim()
      .split(/\s+/);
    const left = name?.toLowerCase() === 'margin' ? (sides[3] ?? sides[1] ?? sides[0]) : sides[0];
    const [, number, unit = ''] = /^(-?[\d.]+)([a-z%]*)$/i.exec(left ?? '') ?? [];
    const factor = unit === '' ? 0 : EM[unit.toLowerCase()];
    if (number !== undefined && factor !== undefined) margin = Number(number) * factor;
  }
  return margin;
}

/** The tree with the class "blockquote" on paragraphs that are set in from most others; `marginOf` has the left margins in em. */
export function markQuotations(root: XmlElement, marginOf: ReadonlyMap<XmlElement, number>): XmlElement {
  const indents = new Map<XmlElement, number>();
  const measure = (element: XmlElement, around: number): void => {
    if (OTHERS.test(element.name)) return;
    const indent = around + (marginOf.get(element) ?? 0);
    if (isParagraph(element) && !('data-centred' in element.attributes)) indents.set(element, indent);
    else for (const child of element.children) if (typeof child !== 'string') measure(child, indent);
  };
  measure(root, 0);
  const usual = mostFrequent([...indents.values()]);
  const quoted = new Set(
    [...indents].flatMap(([element, indent]) => (indent >= usual + LEAST_INDENT ? [element] : [])),
  );
  if (quoted.size === 0 || indents.size < FEWEST || quoted.size > indents.size * LARGEST_SHARE) return root;
  const mark = (element: XmlElement): XmlElement => {
    const { attributes } = element;
    if (quoted.has(element))
      return { ...element, attributes: { ...attributes, class: `${attributes.class ?? ''} blockquote`.trim() } };
    const children = element.children.map((child) => (typeof child === 'string' ? child : mark(child)));
    return { ...element, children };
  };
  return mark(root);
}

/** A paragraph with text: note marks and pictures alone have no place of their own. */
function isParagraph({ name, children }: XmlElement): boolean {
  if (name !== 'p' && name !== 'div') return false;
  return (
    !children.some((child) => typeof child !== 'string' && isBlockElement(child.name)) &&
    children.some((child) => (typeof child === 'string' ? child.trim() !== '' : child.children.length > 0))
  );
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [number, number])[0];
}
