// Parses the parts of a Markdown page to be tested: code blocks, links, headings.

/** A fenced block: ```sh run → lang "sh", info "run". */
export interface Fence {
  readonly lang: string;
  readonly info: string;
  readonly code: string;
  /** The line where it begins, from 1. */
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

/** The targets of links and images, outside code. */
export function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target = '']) => target);
  const html = [...prose.matchAll(/\b(?:src|srcset|href)="([^"\s]+)"/g)].map(([, target = '']) => target);
  return [...inline, ...html];
}

/** The anchors of a page's headings as on code hosts: lower case, hyphens for spaces, no punctuation. */
export function anchorsOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
