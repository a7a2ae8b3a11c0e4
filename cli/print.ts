// Formats issues, errors, tables and JSON for the command line; control characters in the library's texts are escaped.
import type { UserError } from '#lib/error.ts';
import type { Issue } from '#lib/model.ts';
import { printable } from '#lib/text/normalise.ts';

/** "content/dama/text.json:p7-2: error nfc …" and, indented below it, the hint. */
export function formatIssue({ file, id, severity, rule, message, hint }: Issue): string {
  const place = id === '' ? file : `${file}:${id}`;
  const lines = [`${place}: ${severity} ${rule} ${message}`, ...(hint === '' ? [] : [`    ${hint}`])];
  return lines.map(printable).join('\n');
}

/** The message and the hint. */
export function formatError({ message, hint }: UserError): string {
  return printable(`${message} ${hint}`.trim());
}

/** JSON on one line, safe on a terminal. */
export function formatJson(data: unknown): string {
  return JSON.stringify(data).replace(/[^\x20-\x7E\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/gu, (character) =>
    Array.from({ length: character.length }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(''),
  );
}

/** Rows in columns as wide as their widest cell; the last column is not padded. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const printed = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of printed)
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  return printed
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
