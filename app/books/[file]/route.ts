// Works as EPUB files, made on request and cached like pages.

import { COVER_LOOK, workCard } from '#lib/card/compose.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Work } from '#lib/model.ts';
import { epubPath } from '#lib/site/address.ts';
import { openPublished } from '#lib/store/published.ts';
import { resolveWork } from '#lib/store/read/aliases.ts';
import { lastChange } from '#lib/store/read/last-change.ts';
import { BusyError } from '../../../card-renderer/drawer.ts';
import { sharedCardRenderer } from '../../../card-renderer/renderer.ts';
import { siteLabel } from '../../../card-renderer/source.ts';
import { notFound, redirectTo } from '../../responses.ts';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** The published part of the work; a former name redirects to the current one, anything else is a 404. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, slug] = /^([a-z0-9-]+)\.epub$/.exec((await params).file) ?? [];
  const opened = slug === undefined ? undefined : await openPublished(slug, TARGET_LANGUAGE);
  if (!opened) {
    const moved = slug && (await resolveWork(slug));
    return moved ? redirectTo(epubPath(moved), 308) : notFound();
  }
  const cover = await drawCover(opened);
  const pieces = exporterOf('epub').write(opened, {
    side: undefined,
    modified: await lastChange(opened.work.slug),
    cover,
  });
  const parts = await Array.fromAsync(pieces, (piece) => (typeof piece === 'string' ? piece : new Uint8Array(piece)));
  return new Response(new Blob(parts), {
    headers: {
      'Content-Type': 'application/epub+zip',
      'Content-Disposition': `attachment; filename="${slug}.epub"`,
      'Cache-Control': 'public, max-age=3600',
    },
  });
}

/** The card of the work; a book without a cover is better than none while too many cards are being drawn. */
async function drawCover({ work }: { readonly work: Work }): Promise<Uint8Array | undefined> {
  const placed = workCard(work, await siteLabel(), COVER_LOOK);
  try {
    return placed && (await sharedCardRenderer().draw(placed));
  } catch (error) {
    if (error instanceof BusyError) return undefined;
    throw error;
  }
}
