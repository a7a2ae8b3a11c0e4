// Random texts for property tests: paragraphs of every kind, states, footnotes, and strings that break formats.
import fc from 'fast-check';
import type { Paragraph, SegmentState, Text } from '#lib/model.ts';

const BREAKERS = [
  ']]>',
  '<b>&amp;&#0;',
  '"\'',
  '"Yes," he said.',
  '\t',
  '\r\n',
  '\n',
  '\u2028\u2029',
  '\u0000\u001B',
  '\uD800',
  '\uFFFE\uFEFF',
  'שלום \u202Eabc',
  '=cmd|calc',
  "'+1",
  '\\n\\t',
  ' ',
  'и\u0306',
  '👨‍👩‍👧',
  '<!--',
  ',;',
];

/** Any string that is not blank: characters of every kind, and strings that break formats. */
export const hostileString = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...BREAKERS)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => `я${pieces.join('')}`)
  .chain((text) => fc.constantFrom(text, text.slice(1) || text, `${text.slice(1)}я`))
  .filter((text) => text !== '');

const kinds = { h: 'heading', p: 'paragraph', q: 'quotation', v: 'verse' } as const;

const segment = fc.record({
  source: hostileString,
  target: fc.option(hostileString, { nil: undefined }),
  joined: fc.boolean(),
  state: fc.option(
    fc.record({
      state: fc.constantFrom('draft' as const, 'stale' as const, 'reviewed' as const),
      by: fc.option(hostileString, { nil: undefined }),
      source: fc.option(hostileString, { nil: undefined }),
    }),
    { nil: undefined },
  ),
  notes: fc.array(hostileString, { maxLength: 2 }),
  targetNotes: fc.array(hostileString, { maxLength: 2 }),
});

/** A text of the work "dama" with everything that a library can have, and with strings that it may not. */
export const hostileText: fc.Arbitrary<Text> = fc
  .array(
    fc.record({
      letter: fc.constantFrom('h' as const, 'p' as const, 'q' as const, 'v' as const),
      segments: fc.array(segment, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((blocks) => {
    const states: Record<string, SegmentState> = {};
    const notes = { source: {} as Record<string, string[]>, target: {} as Record<string, string[]> };
    const paragraphs = blocks.map(({ letter, segments }, block): Paragraph => {
      const paragraph = `${letter}${block + 1}`;
      return {
        id: paragraph,
        kind: kinds[letter],
        segments: segments.map(({ source, target, joined, state, notes: own, targetNotes }, index) => {
          const id = `${paragraph}-${index + 1}`;
          const said = joined && index === 0 && block > 0 ? '' : target;
          if (state && said !== undefined) states[id] = state;
          if (own.length > 0) notes.source[id] = own;
          if (targetNotes.length > 0) notes.target[id] = targetNotes;
          return { id, source, target: said };
        }),
      };
    });
    return { address: 'dama', work: 'dama', chapter: undefined, lang: 'en', paragraphs, notes, states };
  });
