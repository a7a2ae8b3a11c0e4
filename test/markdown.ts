// The parts of a Markdown page that can be wrong without anyone noticing: code blocks, links, headings.

/** A fenced block: ```sh run → lang "sh", info "run". */
export interface Fence {
  readonly lang: string;
  readonly info: string;
  readonly code: string;
  /** Where it opens, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a page in order. */
export function fencesOf(page: string): readonly Fence[] {
  return [...page.matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: lang = '', 2: info = '', 3: code = '', index }) => ({
      lang,
      info: info.trim(),
      code,
      line: page.slice(0, index).split('\n').length,
    }),
  );
}

/** The targets of links and images, outside of code. */
export function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target = '']) => target);
  const html = [...prose.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)].map(([, target = '']) => target);
  return [...inline, ...html];
}

/** The anchors that a page's headings have on a forge: lower case, hyphens for spaces, no punctuation. */
export function anchorsOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
