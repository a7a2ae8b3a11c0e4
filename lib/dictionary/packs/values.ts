// Looks at parsed JSON without trusting it.
import { UserError } from '../../error.ts';

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** Parses a JSON text; `where` says whose it is. Throws UserError "broken-pack". */
export function parseLine(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('broken-pack', `${where} is not JSON.`, 'The pack may be incomplete: download it again.');
  }
}
