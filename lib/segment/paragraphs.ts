// Groups segments into paragraphs, and extracts the passage of an id or a range.
import type { Emphasis, Paragraph, ParagraphKind, Segment, Text } from '../model.ts';
import { type KindLetter, paragraphOf, parseId, parsePassage } from './ids.ts';

/** Consecutive segments of a text. */
export interface Passage {
  /** Its paragraphs, each with only those segments that are in the passage. */
  readonly paragraphs: readonly Paragraph[];
  /** Id of its first segment. */
  readonly first: string;
  /** Id of its last segment. */
  readonly last: string;
  /** Whether every paragraph in it is complete. */
  readonly whole: boolean;
}

const KINDS: Readonly<Record<KindLetter, ParagraphKind>> = {
  h: 'heading',
  p: 'paragraph',
  q: 'quotation',
  v: 'verse',
};

/** The paragraphs of a text in order; `source` determines the segments, everything else is looked up by id. */
export function toParagraphs(
  source: ReadonlyMap<string, string>,
  target: ReadonlyMap<string, string>,
  emphasis: { readonly source?: Emphasis; readonly target?: Emphasis } = {},
): readonly Paragraph[] {
  const paragraphs: { id: string; kind: ParagraphKind; segments: Segment[] }[] = [];
  for (const [id, text] of source) {
    const block = paragraphOf(id);
    let paragraph = paragraphs.at(-1);
    if (paragraph?.id !== block) {
      paragraph = { id: block, kind: kindOf(id), segments: [] };
      paragraphs.push(paragraph);
    }
    const [sourceMarks, targetMarks] = [emphasis.source?.get(id), emphasis.target?.get(id)];
    paragraph.segments.push({
      id,
      source: text,
      target: target.get(id),
      ...(sourceMarks && { sourceMarks }),
      ...(targetMarks && { targetMarks }),
    });
  }
  return paragraphs;
}

/**
 * The passage for "p7-2", "p7", "p3-1~p4-2", "p3~p5" or "p3~p4-1"; undefined if the text does not have it or its ends
 * are in the wrong order.
 */
export function selectPassage(text: Text, passage: string): Passage | undefined {
  const ends = parsePassage(passage);
  if (!ends) return undefined;
  const ids = text.paragraphs.flatMap((paragraph) => paragraph.segments.map((segment) => segment.id));
  const from = ids.findIndex((id) => isAt(ends.first, id));
  const to = ids.findLastIndex((id) => isAt(ends.last, id));
  const [first, last] = [ids[from], ids[to]];
  if (first === undefined || last === undefined || from > to) return undefined;
  const inside = new Set(ids.slice(from, to + 1));
  const touched = text.paragraphs.filter(({ segments }) => segments.some(({ id }) => inside.has(id)));
  const paragraphs = touched.map((paragraph) => ({
    ...paragraph,
    segments: paragraph.segments.filter(({ id }) => inside.has(id)),
  }));
  const whole = paragraphs.every(({ segments }, index) => segments.length === touched[index]?.segments.length);
  return { paragraphs, first, last, whole };
}

function isAt(end: string, segment: string): boolean {
  return segment === end || paragraphOf(segment) === end;
}

function kindOf(id: string): ParagraphKind {
  return KINDS[parseId(id)?.kind ?? 'p'];
}
