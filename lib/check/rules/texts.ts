// texts: a work is one text.json, or chapters numbered from 1 without gaps.
import { parseChapter } from '../../segment/address.ts';
import type { Finding, Rule, WorkFiles } from '../rule.ts';

export const texts: Rule<WorkFiles> = {
  code: 'texts',
  severity: 'error',
  explain: 'A work is one text.json, or chapters numbered from 1 without gaps.',
  *find({ slug, names }) {
    const at = (name: string, message: string, hint: string): Finding => ({
      file: `content/${slug}/${name}`,
      id: '',
      message,
      hint,
    });
    const bare = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    for (const name of bare) {
      if (!/^\d+$/.test(name) || parseChapter(name) !== undefined) continue;
      yield at(
        `${name}.json`,
        'is not a valid chapter name',
        'Number chapters 1.json, 2.json, 3.json, without leading zeros.',
      );
    }
    const chapters = bare.flatMap((name) => parseChapter(name) ?? []).sort((a, b) => a - b);
    const single = bare.includes('text');
    if (single && chapters.length > 0) {
      yield at('text.json', 'exists beside numbered chapters', 'Make it a chapter, or move the chapters into it.');
    }
    if (!single && chapters.length === 0) {
      yield at('text.json', 'the work has no text', 'Write text.json, or 1.json, 2.json and so on for a book.');
    }
    for (const [index, chapter] of chapters.entries()) {
      const expected = (chapters[index - 1] ?? 0) + 1;
      if (chapter === expected) continue;
      const missing =
        chapter - 1 === expected ? `chapter ${expected} is` : `chapters ${expected} to ${chapter - 1} are`;
      yield at(`${chapter}.json`, `${missing} missing before it`, 'Number the chapters from 1 without gaps.');
    }
  },
};
