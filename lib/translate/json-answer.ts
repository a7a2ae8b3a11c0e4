// Reads the JSON object that a language model was asked for, wherever in its answer it stands and whatever is wrong with it.
import type { Answer, AnswerEntry } from './provider.ts';

const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The entries of the first object of an answer; a fault where there is none. A key that stands twice gives two entries. */
export function readJsonAnswer(content: string): Answer {
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  const object = parseObject(json);
  if (!object) return { entries: [], fault: 'the answer is no JSON object' };
  const entries: AnswerEntry[] = Object.entries(object).map(([id, text]) => ({ id, text }));
  // JSON.parse keeps the last of two equal keys and does not say so.
  const counts = keyCounts(json);
  return { entries: entries.flatMap((entry) => new Array<AnswerEntry>(counts.get(entry.id) ?? 1).fill(entry)) };
}

function parseObject(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How often each key of the outermost object stands in it. */
function keyCounts(json: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let depth = 0;
  let text: string | undefined;
  for (const [piece] of json.matchAll(PIECE)) {
    if (piece === '{' || piece === '[') depth += 1;
    if (piece === '}' || piece === ']') depth -= 1;
    if (piece === ':' && depth === 1 && text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
    text = piece.startsWith('"') ? JSON.parse(piece) : undefined;
  }
  return counts;
}
