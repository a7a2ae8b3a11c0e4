// The address at which a reader reports a pair: a mail, or a new entry of an issue tracker, filled in.
import { fill } from './templates.ts';

/** What a report says. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** Longer texts are cut: programs refuse addresses of more than about 8,000 characters, and Russian takes six for each. */
const LONGEST = 400;

const MAIL = /^[^\s@?&]+@[^\s@?&]+$/;

/**
 * Whether a setting of site.json is a mail address, or an https address with "{{body}}" and perhaps "{{title}}" where a
 * report is filled in.
 */
export function isReportAddress(setting: string): boolean {
  return MAIL.test(setting) || (/^https:\/\/[^\s/]+\/\S*$/.test(setting) && setting.includes('{{body}}'));
}

/** The link that opens a report; `setting` is a valid one. */
export function reportHref(setting: string, { title, body }: Report): string {
  const values = { title: encodeURIComponent(title), body: encodeURIComponent(body) };
  if (MAIL.test(setting)) return `mailto:${setting}?${fill('subject={{title}}&body={{body}}', values)}`;
  return fill(setting, values);
}

/** A text for a report. */
export function cutForReport(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}
