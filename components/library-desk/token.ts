// The token with which this browser may write to the library, kept for this server alone (its address and port).

const KEY = 'stroka-desk';

/** The token, if a desk was opened here. */
export function storedToken(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the token out of the page's address ("#token=…", "#p7-2&token=…"), where `stroka desk` printed it, and stores it.
 * Returns the rest: the id of a segment, or "".
 */
export function takeToken(): string {
  const parts = location.hash.replace(/^#/, '').split('&');
  const token = parts.find((part) => part.startsWith('token='))?.slice('token='.length);
  const id = parts.find((part) => !part.startsWith('token=')) ?? '';
  if (token) {
    try {
      localStorage.setItem(KEY, token);
    } catch {
      // Without storage nothing can be remembered: the desk says that it was refused.
    }
    history.replaceState(null, '', `${location.pathname}${id && `#${id}`}`);
  }
  return id;
}
