// The desk's requests: open a text, save a step, tell the version, align anew. Only for a server that `stroka desk` started.
import { revalidatePath } from 'next/cache';
import type { DeskAddress } from '#lib/desk/desk-store.ts';
import { UserError } from '#lib/error.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { deskConfidences, realignDesk } from '#lib/store/analysis/desk.ts';
import { parseStep } from '#lib/store/desk-schema.ts';
import { textName } from '#lib/store/paths.ts';
import { deskVersion, readDesk } from '#lib/store/read/desk.ts';
import { saveDeskStep } from '#lib/store/write/save-desk-step.ts';
import { admitToDesk, deskToken } from '../../../desk-guard.ts';
import { notFound } from '../../../responses.ts';

interface Context {
  readonly params: Promise<{ path?: readonly string[] }>;
}

/** `/api/desk/<lang>/<text>`, with `/version` or `/confidences` after it. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, async (address, action) => {
    if (action === undefined) return readDesk(address);
    if (action === 'version') return { version: await deskVersion(address) };
    if (action === 'confidences') return [...(await deskConfidences(address))];
    return undefined;
  });
}

/** `/api/desk` makes all pages anew; `/api/desk/<lang>/<text>` saves a step, and with `/realign` after it asks for a change. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { path = [] } = await context.params;
  if (path.length === 0 && admitToDesk(request.headers, deskToken()) === 'admitted') {
    renewPages();
    return json({});
  }
  return answer(request, context, async (address, action) => {
    const body = await request.json().catch(() => undefined);
    if (action === 'realign') return { change: await realignDesk(address, String(body?.id)) };
    if (action !== undefined) return undefined;
    const saved = await saveDeskStep(address, parseStep(body?.step), String(body?.version));
    if (saved === 'overtaken') return { overtaken: true };
    renewPages();
    return saved;
  });
}

/** Whatever shows the text is made again on its next request. */
function renewPages(): void {
  revalidatePath('/', 'layout');
}

async function answer(
  request: Request,
  { params }: Context,
  act: (address: DeskAddress, action: string | undefined) => Promise<object | undefined>,
): Promise<Response> {
  const admission = admitToDesk(request.headers, deskToken());
  if (admission === 'off') return notFound();
  if (admission === 'refused')
    return json({ code: 'refused', message: 'Open the address that "stroka desk" printed.' }, 403);
  const { path: [lang = '', text = '', action, ...more] = [] } = await params;
  const parsed = parseAddress(text);
  if (!parsed || more.length > 0) return notFound();
  try {
    const found = await act({ work: parsed.work, name: textName(parsed.chapter), lang }, action);
    return found ? json(found) : notFound();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, hint } = error;
    return json({ code, message: `${message} ${hint}` }, code === 'no-text' ? 404 : 422);
  }
}

function json(data: object, status = 200): Response {
  return Response.json(data, { status, headers: { 'Cache-Control': 'no-store' } });
}
