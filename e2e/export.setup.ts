import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { LESSON } from './exported.ts';

test('the course and one of its lessons are exported in every format', () => {
  test.setTimeout(600_000);
  const formats = ['scorm12', 'scorm2004', 'cmi5', 'web'].map((format) => `--format=${format}`);
  const parts = ['--per=course', '--per=lesson', `--lesson=${LESSON}`];
  const { status, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'course:export', '--', 'default', ...formats, ...parts],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
});
