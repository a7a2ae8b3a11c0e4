// Extracts the requested JSON object from a language model's answer, wherever it is and however broken.
import type { Answer, AnswerEntry } from './provider.ts';

const PIECE = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The entries of the first object in an answer; a fault if there is none. A duplicate key gives two entries. */
export function readJsonAnswer(content: string): Answer {
  const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  const object = parseObject(json);
  if (!object) return { entries: [], fault: 'the answer is not a JSON object' };
  const entries: AnswerEntry[] = Object.entries(object).map(([id, text]) => ({ id, text }));
  // JSON.parse silently keeps the last of two equal keys.
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

/** The number of occurrences of each key in the outermost object. */
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
