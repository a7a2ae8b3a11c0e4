// Share cards: the pictures of published works, texts and passages. Nothing but an id, a format and a colour scheme comes from outside.
import { cardHref } from '#lib/card/address.ts';
import { BusyError } from '../../../card-renderer/drawer.ts';
import { findCard } from '../../../card-renderer/find.ts';
import { sharedCardRenderer } from '../../../card-renderer/renderer.ts';

interface Context {
  readonly params: Promise<{ path: string[] }>;
}

/** The picture under its right name, for ever; another well-formed name leads to it; anything else is not there. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = decoded((await params).path);
  const placed = path && (await findCard(path));
  if (!placed) return answer(404);
  if (placed.path !== path.join('/')) return answer(307, { Location: cardHref(placed) });
  try {
    const png = await sharedCardRenderer().draw(placed);
    return new Response(new Uint8Array(png), {
      headers: {
        'Content-Type': 'image/png',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  } catch (error) {
    if (error instanceof BusyError) return answer(503, { 'Retry-After': '5' });
    throw error;
  }
}

/** Some senders write "~" as "%7E". */
function decoded(path: readonly string[]): readonly string[] | undefined {
  try {
    return path.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function answer(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
