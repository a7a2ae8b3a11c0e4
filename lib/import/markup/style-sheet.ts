// Applies the few properties of style sheets that matter for reading: hidden, centred, bold, italic and raised
// text, small capitals, and paragraphs set in from the others.
import { attributeOf, findElements, textOf, type XmlElement } from '../../formats/read-xml.ts';
import { leftMargin, markQuotations } from './indents.ts';

/** A selector's compounds, the element's own one last: "div.x p" is [div.x, p]. */
interface Rule {
  readonly compounds: readonly Compound[];
  readonly looks: Looks;
}

interface Compound {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

interface Looks {
  readonly isHidden?: boolean;
  readonly isCentred?: boolean;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isSmall?: boolean;
  readonly isRaised?: boolean;
  /** The left margin in em. */
  readonly margin?: number;
  /** A first line to the left of the others: a note or an entry of a list. */
  readonly isHanging?: boolean;
}

/** Rules by the class, id or name that the element itself must have. */
export type StyleSheet = ReadonlyMap<string, readonly Rule[]>;

/** A larger style sheet belongs to a site, not to a text. */
const LARGEST = 2_000_000;

/** Reads CSS: rules for printing, pseudo-classes and attribute selectors are ignored. */
export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Rule[]>();
  if (css.length > LARGEST) return rules;
  for (const { selectors, body } of rulesIn(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' '))) {
    const looks = looksOf(body);
    if (Object.keys(looks).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const compounds = parseSelector(selector.trim());
      const last = compounds?.at(-1);
      if (!compounds || !last) continue;
      const key =
        last.id !== undefined
          ? `#${last.id}`
          : last.classes[0] !== undefined
            ? `.${last.classes[0]}`
            : (last.name ?? '');
      rules.set(key, [...(rules.get(key) ?? []), { compounds, looks }]);
    }
  }
  return rules;
}

/** The CSS in the <style> elements of a document. */
export function embeddedStyles(root: XmlElement): string {
  return findElements(root, 'style')
    .filter((style) => !/print/i.test(attributeOf(style, 'media') ?? ''))
    .map(textOf)
    .join('\n');
}

/**
 * The tree with the attributes "hidden", "data-centred", "data-bold", "data-italic", "data-small" and "data-raised" on
 * elements that the style sheets or their own style make so.
 */
export function applyStyles(root: XmlElement, sheets: readonly StyleSheet[]): XmlElement {
  const margins = new Map<XmlElement, number>();
  const visit = (element: XmlElement, above: readonly XmlElement[]): XmlElement => {
    const looks: Looks = Object.assign(
      {},
      ...sheets.flatMap((sheet) => matching(element, above, sheet)),
      looksOf(element.attributes.style ?? ''),
    );
    const inside = [...above, element];
    const children = element.children.map((child) => (typeof child === 'string' ? child : visit(child, inside)));
    const isWhole = element.name === 'html' || element.name === 'body';
    const attributes = {
      ...element.attributes,
      // Some pages hide everything until a script runs.
      ...(looks.isHidden && !isWhole ? { hidden: '' } : {}),
      ...(looks.isCentred ? { 'data-centred': '' } : {}),
      ...(looks.isRaised ? { 'data-raised': '' } : {}),
      ...(looks.isBold === undefined ? {} : { 'data-bold': looks.isBold ? 'yes' : 'no' }),
      ...(looks.isItalic === undefined ? {} : { 'data-italic': looks.isItalic ? 'yes' : 'no' }),
      ...(looks.isSmall === undefined ? {} : { 'data-small': looks.isSmall ? 'yes' : 'no' }),
    };
    const styled = { ...element, attributes, children };
    if (looks.margin !== undefined && !looks.isHanging && !isWhole) margins.set(styled, looks.margin);
    return styled;
  };
  return markQuotations(visit(root, []), margins);
}

function matching(element: XmlElement, above: readonly XmlElement[], sheet: StyleSheet): readonly Looks[] {
  const keys = [element.name, ...classesOf(element).map((name) => `.${name}`), `#${element.attributes.id ?? ''}`];
  return keys.flatMap((key) =>
    (sheet.get(key) ?? []).filter(({ compounds }) => matches(compounds, element, above)).map(({ looks }) => looks),
  );
}

function matches(compounds: readonly Compound[], element: XmlElement, above: readonly XmlElement[]): boolean {
  const last = compounds.at(-1);
  if (!last || !fits(last, element)) return false;
  let at = above.length - 1;
  for (const compound of compounds.slice(0, -1).reverse()) {
    while (at >= 0 && !fits(compound, above[at])) at--;
    if (at < 0) return false;
    at--;
  }
  return true;
}

function fits({ name, id, classes }: Compound, element: XmlElement | undefined): boolean {
  if (!element) return false;
  const own = classesOf(element);
  return (
    (name === undefined || name === element.name) &&
    (id === undefined || id === element.attributes.id) &&
    classes.every((one) => own.includes(one))
  );
}

function classesOf({ attributes }: XmlElement): readonly string[] {
  return attributes.class === undefined ? [] : attributes.class.split(/\s+/).filter((name) => name !== '');
}

/** Rules with their bodies; those inside @media are included, unless they are for printing. */
function rulesIn(css: string): readonly { readonly selectors: string; readonly body: string }[] {
  const rules: { readonly selectors: string; readonly body: string }[] = [];
  let at = 0;
  let skipped = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const close = css.indexOf('}', at);
    if (close >= 0 && (open < 0 || close < open)) {
      if (skipped > 0) skipped--;
      at = close + 1;
      continue;
    }
    if (open < 0) break;
    const selectors = (css.slice(at, open).split(';').at(-1) ?? '').trim();
    if (selectors.startsWith('@')) {
      if (skipped > 0 || !/^@media\b(?!.*\bprint\b)/i.test(selectors)) skipped++;
      at = open + 1;
      continue;
    }
    const end = css.indexOf('}', open);
    const body = css.slice(open + 1, end < 0 ? css.length : end);
    if (skipped === 0) rules.push({ selectors, body });
    at = end < 0 ? css.length : end + 1;
  }
  return rules;
}

function looksOf(body: string): Looks {
  if (body === '') return {};
  const isHidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(body);
  const margin = leftMargin(body);
  const align = /(?:^|[;\s])text-align\s*:\s*([a-z]+)/i.exec(body)?.[1]?.toLowerCase();
  const style = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/i.exec(body)?.[1]?.toLowerCase();
  const caps = /(?:^|[;\s])font-variant(?:-caps)?\s*:\s*([a-z-]+)/i.exec(body)?.[1]?.toLowerCase();
  const weight = /(?:^|[;\s])font-weight\s*:\s*([a-z]+|\d+)/i.exec(body)?.[1]?.toLowerCase();
  return {
    ...(isHidden ? { isHidden } : {}),
    ...(margin === undefined ? {} : { margin }),
    ...(/(?:^|[;\s])text-indent\s*:\s*-/i.test(body) ? { isHanging: true } : {}),
    ...(/(?:^|[;\s])vertical-align\s*:\s*(?:super|[1-9]\d*(?:\.\d+)?%)/i.test(body) ? { isRaised: true } : {}),
    ...(align === undefined ? {} : { isCentred: align === 'center' }),
    ...(style === undefined || style === 'inherit' ? {} : { isItalic: style !== 'normal' }),
    ...(caps === undefined || caps === 'inherit' ? {} : { isSmall: /small-caps/.test(caps) }),
    ...(weight === undefined || weight === 'inherit' ? {} : { isBold: /^bold|^[6-9]00$/.test(weight) }),
  };
}

function parseSelector(selector: string): readonly Compound[] | undefined {
  if (selector === '' || /[[\]:+~*]/.test(selector)) return undefined;
  const compounds = selector.split(/\s*>\s*|\s+/).map((compound) => {
    const [, name, rest = ''] = /^([a-zA-Z][\w-]*)?((?:[.#][^\s.#]+)*)$/.exec(compound) ?? [];
    if (name === undefined && rest === '') return undefined;
    return {
      name: name?.toLowerCase(),
      id: /#([^.#]+)/.exec(rest)?.[1],
      classes: [...rest.matchAll(/\.([^.#]+)/g)].flatMap(([, one]) => one ?? []),
    };
  });
  return compounds.every((compound) => compound !== undefined) ? compounds : undefined;
}
