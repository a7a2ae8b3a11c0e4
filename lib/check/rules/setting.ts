// setting: a work's settings for the check name rules that exist, may be passed over, and would find something.
import type { Finding, Rule } from '../rule.ts';
import type { SettingsFile } from '../settings.ts';

export const setting: Rule<SettingsFile> = {
  code: 'setting',
  severity: 'warning',
  explain:
    'check.json says which findings of a work stand on purpose. An entry that no longer passes over anything goes, so that the next slip is not passed over with it; errors cannot be allowed.',
  *find({ file, settings, severities, used }) {
    const at = (id: string, message: string, hint: string): Finding => ({ file, id, message, hint });
    for (const [code, { ids }] of Object.entries(settings)) {
      const severity = severities.get(code);
      if (severity === undefined) yield at(code, 'there is no such rule', 'Correct its spelling, or delete it.');
      else if (severity === 'error') yield at(code, 'errors cannot be allowed', 'Fix the text, and delete this entry.');
      else if (!ids && !used.has(code)) yield at(code, 'the rule finds nothing here', 'Delete the entry.');
      for (const id of severity === 'error' || !severity ? [] : (ids ?? [])) {
        if (!used.has(`${code} ${id}`)) yield at(`${code}.ids`, `the rule finds nothing in "${id}"`, 'Delete the id.');
      }
    }
  },
};
