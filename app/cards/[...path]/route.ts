// Share cards: pictures of published works, texts and passages. A request can only choose an id, a format and a colour
// scheme.
import { cardHref } from '#lib/card/address.ts';
import { BusyError } from '../../../card-renderer/drawer.ts';
import { findCard } from '../../../card-renderer/find.ts';
import { sharedCardRenderer } from '../../../card-renderer/renderer.ts';
import { busy, immutable, notFound, redirectTo } from '../../responses.ts';

interface Context {
  readonly params: Promise<{ path: string[] }>;
}

/** The picture under its current name, cached for ever; other valid names redirect to it; anything else is a 404. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const path = decoded((await params).path);
  const placed = path && (await findCard(path));
  if (!placed) return notFound();
  if (placed.path !== path.join('/')) return redirectTo(cardHref(placed));
  try {
    return immutable(new Uint8Array(await sharedCardRenderer().draw(placed)), 'image/png');
  } catch (error) {
    if (error instanceof BusyError) return busy(5);
    throw error;
  }
}

/** Some clients send "~" as "%7E". */
function decoded(path: readonly string[]): readonly string[] | undefined {
  try {
    return path.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
