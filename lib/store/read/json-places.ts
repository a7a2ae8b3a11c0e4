// Where in a JSON file its values stand, so that a finding has a line and a fixed text goes back without touching the rest.

export interface JsonPlace {
  /** Line of the key, from 1. */
  readonly line: number;
  /** Where the value begins and, for a text, where it ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Level {
  readonly path: string;
  readonly isList: boolean;
  key: string;
  index: number;
}

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s"{}[\],:]+/g;

/** Every value by its place: "p7-2", "source.title", "p3-2.0". Reads as far as it understands the text, and never throws. */
export function placesIn(text: string): ReadonlyMap<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  const levels: Level[] = [];
  let line = 1;
  let keyLine = 1;
  let expectsValue = true;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const level = levels.at(-1);
    if (token === '\n') line += 1;
    else if (token === ':') expectsValue = true;
    else if (token === ',') {
      if (level?.isList) level.index += 1;
      expectsValue = level?.isList ?? false;
    } else if (token === '}' || token === ']') {
      levels.pop();
      expectsValue = false;
    } else if (!expectsValue && token.startsWith('"') && level) {
      level.key = keyOf(token);
      keyLine = line;
    } else {
      const path = pathOf(level);
      if (level && !places.has(path)) {
        places.set(path, { line: level.isList ? line : keyLine, start: index, end: index + token.length });
      }
      if (token === '{' || token === '[') levels.push({ path, isList: token === '[', key: '', index: 0 });
      expectsValue = token === '[';
    }
  }
  return places;
}

function pathOf(level: Level | undefined): string {
  if (!level) return '';
  const step = level.isList ? String(level.index) : level.key;
  return level.path === '' ? step : `${level.path}.${step}`;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
