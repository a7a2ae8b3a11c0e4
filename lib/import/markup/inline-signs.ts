// Signs for emphasis and links in running text, until its white space and its footnotes are settled: characters for
// private use that no typeface has.
import type { Mark, MarkKind } from '../../model.ts';
import { isSafeHref } from '../../text/emphasis/marks.ts';

/** What a piece of text is marked with; href: of a link. */
export interface Look {
  readonly em?: boolean;
  readonly strong?: boolean;
  readonly sc?: boolean;
  readonly href?: string | undefined;
}

const FIRST_LINK = 0x100000;
const LAST_LINK = 0x10efff;
const KINDS: readonly MarkKind[] = ['em', 'strong', 'sc', 'a'];
const signOf = (at: number) => String.fromCodePoint(0x10f000 + at);
/** Of each kind; a link is opened by the sign of its address. */
const OPENING: Readonly<Record<Exclude<MarkKind, 'a'>, string>> = { em: signOf(0), strong: signOf(1), sc: signOf(2) };
const CLOSING: Readonly<Record<MarkKind, string>> = { em: signOf(4), strong: signOf(5), sc: signOf(6), a: signOf(7) };

/** One sign, for use inside other patterns. */
export const SIGN = '[\\u{100000}-\\u{10F00F}]';
const SIGNS = new RegExp(SIGN, 'gu');

/** The text without signs. */
export function withoutSigns(text: string): string {
  return text.replace(SIGNS, '');
}

/** Only the signs of a text. */
export function onlySigns(text: string): string {
  return text.match(SIGNS)?.join('') ?? '';
}

/** A text in small capitals, for what is not read piece by piece. */
export function signSmall(text: string): string {
  return OPENING.sc + text + CLOSING.sc;
}

/** Writes the signs between pieces of text with different looks. */
export interface InlineSigns {
  /** The signs that come before a piece of text of this look. */
  readonly turn: (look: Look) => string;
  /** The address of a link's sign. */
  readonly hrefOf: (sign: string) => string | undefined;
}

export function startSigns(): InlineSigns {
  const hrefs: string[] = [];
  let now: Look = {};
  return {
    turn: (look) => {
      const wanted = { ...look, href: look.href !== undefined && isSafeHref(look.href) ? look.href : undefined };
      if (wanted.href !== now.href && hrefs.length > LAST_LINK - FIRST_LINK) wanted.href = undefined;
      let signs = '';
      if (now.href !== undefined && wanted.href !== now.href) signs += CLOSING.a;
      for (const kind of ['em', 'strong', 'sc'] as const) {
        if (Boolean(wanted[kind]) !== Boolean(now[kind])) signs += wanted[kind] ? OPENING[kind] : CLOSING[kind];
      }
      if (wanted.href !== undefined && wanted.href !== now.href)
        signs += String.fromCodePoint(FIRST_LINK + hrefs.push(wanted.href) - 1);
      now = wanted;
      return signs;
    },
    hrefOf: (sign) => hrefs[(sign.codePointAt(0) ?? 0) - FIRST_LINK],
  };
}

/** Collects the marks of a text whose signs are removed one after the other. */
export function startMarks(signs: InlineSigns | undefined): {
  readonly read: (sign: string, at: number) => void;
  /** The marks of the text up to its end. */
  readonly end: (at: number) => readonly Mark[];
} {
  const open = new Map<MarkKind, { readonly start: number; readonly href?: string }>();
  const marks: Mark[] = [];
  const close = (kind: MarkKind, at: number) => {
    const opened = open.get(kind);
    open.delete(kind);
    if (opened && at > opened.start) marks.push({ kind, ...opened, end: at });
  };
  return {
    read: (sign, at) => {
      const closing = KINDS.find((kind) => CLOSING[kind] === sign);
      const opening = (['em', 'strong', 'sc'] as const).find((kind) => OPENING[kind] === sign);
      const href = signs?.hrefOf(sign);
      if (closing) close(closing, at);
      else if (opening) open.set(opening, open.get(opening) ?? { start: at });
      else if (href !== undefined) {
        close('a', at);
        open.set('a', { start: at, href });
      }
    },
    end: (at) => {
      for (const kind of KINDS) close(kind, at);
      return marks;
    },
  };
}
