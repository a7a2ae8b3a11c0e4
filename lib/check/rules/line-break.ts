// line-break: only verse has line breaks.
import { parseId } from '../../segment/ids.ts';
import type { Rule, TextFiles } from '../rule.ts';

export const lineBreak: Rule<TextFiles> = {
  code: 'line-break',
  severity: 'error',
  explain: 'Only verse has line breaks.',
  *find({ source, targets }) {
    for (const { file, segments } of [source, ...targets]) {
      for (const [id, text] of segments) {
        if (!text.includes('\n') || parseId(id)?.kind === 'v') continue;
        const hint = 'Write a space, begin a new paragraph, or make the paragraph a stanza (v).';
        yield { file, id, message: 'a line break outside verse', hint };
      }
    }
  },
};
