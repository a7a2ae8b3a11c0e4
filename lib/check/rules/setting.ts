// setting: the entries of check.json name existing rules, no errors, and findings that occur.
import type { Finding, Rule } from '../rule.ts';
import type { SettingsFile } from '../settings.ts';

export const setting: Rule<SettingsFile> = {
  code: 'setting',
  severity: 'warning',
  explain:
    'check.json lists the findings of a work that are intentional. An entry that no longer matches a finding must be deleted, so that it does not hide the next mistake. Errors cannot be allowed.',
  *find({ file, settings, severities, used }) {
    const at = (id: string, message: string, hint: string): Finding => ({ file, id, message, hint });
    for (const [code, { ids }] of Object.entries(settings)) {
      const severity = severities.get(code);
      if (severity === undefined) yield at(code, 'this rule does not exist', 'Correct its spelling, or delete it.');
      else if (severity === 'error') yield at(code, 'errors cannot be allowed', 'Fix the text, and delete this entry.');
      else if (!ids && !used.has(code)) yield at(code, 'the rule finds nothing here', 'Delete the entry.');
      for (const id of severity === 'error' || !severity ? [] : (ids ?? [])) {
        if (!used.has(`${code} ${id}`)) yield at(`${code}.ids`, `the rule finds nothing in "${id}"`, 'Delete the id.');
      }
    }
  },
};
