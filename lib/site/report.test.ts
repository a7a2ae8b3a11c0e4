// Tests of the address of a report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutForReport, isReportAddress, reportHref } from './report.ts';

const TRACKER = 'https://example.org/issues/new?title={{title}}&body={{body}}';

test('a report goes to a mail address or an issue tracker', () => {
  for (const right of ['editor@example.org', TRACKER]) assert.ok(isReportAddress(right), right);
  for (const wrong of ['editor', 'a@b.org?bcc=c@d.org', 'https://example.org/issues', 'javascript:alert("{{body}}")'])
    assert.ok(!isReportAddress(wrong), wrong);
});

test('title and text are filled in, whatever they have', () => {
  const report = { title: 'kim:p1 & "да"', body: 'Да?\n{{title}}' };
  const mail = new URL(reportHref('editor@example.org', report));
  assert.equal(mail.pathname, 'editor@example.org');
  assert.equal(mail.searchParams.get('subject'), report.title);
  assert.equal(mail.searchParams.get('body'), report.body);
  const { searchParams } = new URL(reportHref(TRACKER, report));
  assert.equal(searchParams.get('title'), report.title);
  assert.equal(searchParams.get('body'), report.body);
});

test('a long text is cut', () => {
  assert.equal(cutForReport('да'), 'да');
  assert.equal(cutForReport('да'.repeat(500)).length, 401);
});
