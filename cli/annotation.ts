// Formats an issue as a GitHub Actions annotation, shown beside the line of a change.
import { printable } from '#lib/text/normalise.ts';
import type { PlacedIssue } from './sarif.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** "::error file=content/dama/text.json,line=3,title=nfc::p1-1: …", on one line. */
export function formatAnnotation({ rule, severity, file, id, message, hint, line }: PlacedIssue): string {
  const properties = Object.entries({ file, line, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  const said = `${id === '' ? '' : `${id}: `}${message}. ${hint}`.trim();
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escaped(said)}`;
}

function escaped(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}
