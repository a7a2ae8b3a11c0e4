// Formats issues as SARIF 2.1.0 (OASIS 2020), which code hosts and editors read.
import type { Issue, Severity } from '#lib/model.ts';

/** An issue with its line in the file, counted from 1, if known. */
export interface PlacedIssue extends Issue {
  readonly line: number | undefined;
}

/** The description of a rule. */
export interface KnownRule {
  readonly code: string;
  readonly severity: Severity;
  readonly explain: string;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** One run of the check as a SARIF log. */
export function toSarif(issues: readonly PlacedIssue[], rules: readonly KnownRule[]): object {
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  const driver = {
    name: 'stroka check',
    rules: rules.map(({ code, severity, explain }) => ({
      id: code,
      shortDescription: { text: explain },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const results = issues.map(({ rule, severity, file, id, message, hint, line }) => ({
    ruleId: rule,
    ruleIndex: indices.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: `${id === '' ? '' : `${id}: `}${message}. ${hint}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
          ...(line !== undefined && { region: { startLine: line } }),
        },
        ...(id !== '' && { logicalLocations: [{ name: id }] }),
      },
    ],
  }));
  return { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }] };
}
