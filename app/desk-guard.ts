// Who may write: only a page of this server, opened on this computer with the token that `stroka desk` printed.
import { timingSafeEqual } from 'node:crypto';

/** The token, in the environment of the server that `stroka desk` starts; without it nothing can be written. */
export function deskToken(): string | undefined {
  const token = process.env.STROKA_DESK;
  return token && token.length >= 16 ? token : undefined;
}

/**
 * Whether a request may use the desk. "off": this server has no desk; "refused": the token is missing or wrong, the
 * request is made by a page of another site, or the server was reached under a name that is not this computer's
 * (a name that another site made lead here).
 */
export function admitToDesk(headers: Headers, token: string | undefined): 'admitted' | 'off' | 'refused' {
  if (token === undefined) return 'off';
  const host = headers.get('host') ?? '';
  const origin = headers.get('origin');
  const isLocal = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
  const isOwn = origin === null || origin === `http://${host}`;
  const isKnown = isSame(headers.get('authorization') ?? '', `Bearer ${token}`);
  return isLocal && isOwn && isKnown ? 'admitted' : 'refused';
}

function isSame(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
