// The stress marks of a published text, under a name that holds their hash.
import { readMarks } from '#lib/store/read/stress-marks.ts';
import { loadText } from '../../library.ts';

interface Context {
  readonly params: Promise<{ file: string }>;
}

/** The marks under their right name, for ever; an older name of them leads to it; anything else is not there. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const address = /^([a-z\d.-]{1,120})\.[\da-f]{8}\.json$/.exec(file)?.[1];
  const found = address && typeof (await loadText(address, 'en')) === 'object' ? await readMarks(address) : undefined;
  if (!found) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  if (found.name !== file)
    return new Response(null, {
      status: 307,
      headers: { Location: `/stress/${found.name}`, 'Cache-Control': 'no-store' },
    });
  return new Response(found.json, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
