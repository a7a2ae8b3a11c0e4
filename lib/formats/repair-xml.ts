// Repairs XML that is slightly broken, in the way that browsers repair HTML: unclosed and wrongly nested tags, raw "&"
// and "<".

export interface RepairOptions {
  /** Named entities that the format allows besides XML's five. */
  readonly entities: Readonly<Record<string, string>>;
  /** Elements that end where another element of `opensLine` begins: lines of text. */
  readonly lines: ReadonlySet<string>;
  /** Elements that cannot be inside a line of text. */
  readonly opensLine: ReadonlySet<string>;
  /** Elements inside a line of text that continue after a wrongly nested end tag: emphasis. */
  readonly inline: ReadonlySet<string>;
}

export interface Repaired {
  readonly xml: string;
  /** Number of changes. */
  readonly count: number;
  /** The line of the first change, from 1. */
  readonly line: number;
  /** Whether the root has no end tag: the file is truncated. */
  readonly isCut: boolean;
}

/** A comment, a CDATA section, an instruction, a declaration, a tag, or a sign that begins none of these. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![A-Za-z][^>]*>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*|[^<>]*)>|[<&]/gu;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*("[^"<]*"|'[^'<]*')/gu;
const REFERENCE = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|([A-Za-z][\w.-]*));/i;

/**
 * The XML with every tag closed where its parent ends and end tags without a start tag removed. Line breaks are
 * preserved, so that positions in messages stay correct.
 */
export function repairXml(xml: string, { entities, lines, opensLine, inline }: RepairOptions): Repaired {
  const pieces: string[] = [];
  const open: { readonly name: string; readonly attributes: string }[] = [];
  let count = 0;
  let ends = 0;
  let first: number | undefined;
  let from = 0;
  const change = (): void => {
    count++;
    first ??= from;
  };
  const put = (text: string, isChange: boolean): void => {
    pieces.push(text);
    if (isChange) change();
  };
  const close = (isChange: boolean): void => {
    const last = open.pop();
    if (last) put(`</${last.name}>`, isChange);
  };
  for (const match of xml.matchAll(MARKUP)) {
    const [written, slash, name = '', rest = ''] = match;
    pieces.push(xml.slice(from, match.index));
    from = match.index + written.length;
    if (written === '<') put('&lt;', true);
    else if (written === '&') {
      const isWhole = isReference(xml.slice(match.index, match.index + 40), entities);
      put(isWhole ? '&' : '&amp;', !isWhole);
    } else if (name === '') {
      if (written.startsWith('<![CDATA[') && !written.endsWith(']]>')) put(`${written}]]>`, true);
      else if (written.startsWith('<![') || written.endsWith('?>')) pieces.push(written);
      // Comments and doctypes have no text, but line breaks.
      else put(written.replace(/[^\n]+/g, ''), /--(?!>)/.test(written.slice(4)) || !written.endsWith('>'));
    } else if (slash) {
      const at = open.findLastIndex((tag) => tag.name === name);
      if (at < 0) {
        change();
        continue;
      }
      const inside = open.slice(at + 1);
      while (open.length > at + 1) close(true);
      // The root is closed at the end: what follows its end tag is kept.
      if (at === 0) {
        ends++;
        continue;
      }
      close(false);
      // <b><i></b></i>: what was opened inside continues.
      if (inline.has(bare(name)))
        for (const tag of inside.filter((one) => inline.has(bare(one.name)))) {
          open.push(tag);
          pieces.push(`<${tag.name}${tag.attributes}>`);
        }
    } else {
      if (opensLine.has(bare(name))) {
        const at = open.findIndex((tag) => lines.has(bare(tag.name)));
        while (at >= 0 && open.length > at) close(true);
      }
      const attributes = attributesOf(rest, entities);
      const isEmpty = /\/\s*$/.test(rest);
      if (attributes.replace(/\s/g, '') !== rest.replace(/\s|\/\s*$/g, '')) change();
      // The line breaks of the tag are kept.
      pieces.push(`<${name}${attributes}${rest.replace(/[^\n]+/g, '')}${isEmpty ? '/' : ''}>`);
      if (!isEmpty) open.push({ name, attributes });
    }
  }
  pieces.push(xml.slice(from).trimEnd());
  while (open.length > 1) close(true);
  close(ends !== 1);
  return { xml: pieces.join(''), count, line: xml.slice(0, first ?? 0).split('\n').length, isCut: ends === 0 };
}

function isReference(text: string, entities: Readonly<Record<string, string>>): boolean {
  const [reference, named] = REFERENCE.exec(text) ?? [];
  if (reference === undefined) return false;
  return named === undefined || named in entities || ['amp', 'lt', 'gt', 'quot', 'apos'].includes(named);
}

/** The well-formed attributes of a tag, each name once. */
function attributesOf(written: string, entities: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const escaped = value.replace(/&/g, (sign, at: number) =>
      isReference(value.slice(at, at + 40), entities) ? sign : '&amp;',
    );
    kept.push(` ${name}=${escaped.replace(/\n/g, ' ')}`);
  }
  return kept.join('');
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
