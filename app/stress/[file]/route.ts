// The stress marks of a published text, under a versioned name.
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import { parseVersionedName } from '#lib/site/versioned-name.ts';
import { readPublishedText, unlessBroken } from '#lib/store/published.ts';
import { readMarks } from '#lib/store/read/stress-marks.ts';
import { immutable, notFound, redirectTo } from '../../responses.ts';

interface Context {
  readonly params: Promise<{ file: string }>;
}

/** The marks under their current name; a name with another hash redirects to it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const asked = parseVersionedName(file, 'json');
  const text = asked && (await unlessBroken(readPublishedText(asked.base, TARGET_LANGUAGE)));
  const marks = text && (await readMarks(text.address));
  if (!marks) return notFound();
  return marks.name === file ? immutable(marks.json, 'application/json') : redirectTo(`/stress/${marks.name}`);
}
