import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outputOf } from '../course/argument.mjs';
import { root } from '../run.mjs';
import { everywhere, headersOf, unchanging, writeHeaders } from './headers.mjs';

const read = (name: string) => readFileSync(join(root, 'hosting', name), 'utf8');

describe('a _headers file', () => {
  test('gives every file of the course its headers, and those with a hash a long life', () => {
    const text = writeHeaders('/course/');
    const lower = (headers: Record<string, string>) =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    expect(headersOf(text, '/course/en/')).toEqual(lower(everywhere));
    expect(headersOf(text, '/course/_astro/a.js')).toEqual(lower({ ...everywhere, ...unchanging }));
    expect(headersOf(text, '/elsewhere/')).toEqual({});
  });

  test('names no header twice for one path: hosts join their values', () => {
    for (const value of Object.values(headersOf(writeHeaders('/'), '/_astro/a.js'))) {
      expect([...Object.values(everywhere), ...Object.values(unchanging)]).toContain(value);
    }
  });
});

test('nginx sends the same headers', () => {
  const text = read('nginx.conf');
  for (const [name, value] of Object.entries(everywhere))
    expect(text).toContain(`add_header ${name} ${value} always;`);
  expect(text).toContain(`"${unchanging['Cache-Control']}"`);
});

test('Apache sends the same headers', () => {
  const text = read('htaccess');
  for (const [name, value] of Object.entries(everywhere))
    expect(text).toContain(`Header always set ${name} ${value}\n`);
  expect(text).toContain(`"${unchanging['Cache-Control']}"`);
});

describe('the container file', () => {
  const lines = read('Containerfile').split('\n');
  const argumentsOf = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  test('has only instructions that there are, the image first', () => {
    const words = lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' ')[0]);
    expect(words).toEqual(['FROM', 'ARG', 'COPY', 'COPY']);
  });

  test('copies files that there are to where the configuration looks', () => {
    const [configuration, course] = argumentsOf('COPY').map((text) => text.split(' '));
    expect(existsSync(join(root, configuration![0]!))).toBe(true);
    expect(argumentsOf('ARG')).toEqual([`COURSE=${outputOf('default').slice(root.length + 1)}`]);
    expect(course).toEqual([
      expect.stringMatching(/^\$\{COURSE\}$/),
      /root (\S+);/.exec(read('nginx.conf'))![1],
    ]);
  });
});

describe('the workflow for GitHub Pages', () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, string | number>;
  }
  const workflow = parse(read('github-pages.yml'));
  const steps: Step[] = workflow.jobs.build.steps;

  test('calls only commands of this project', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands[0]).toBe('npm ci');
    for (const command of commands.slice(1))
      expect(scripts).toHaveProperty([/^npm run (\S+)/.exec(command)![1]!]);
  });

  test('publishes what it has built, of a course that there is, in the folder of the repository', () => {
    const { COURSE_NAME, BASE_PATH, SITE_URL } = workflow.jobs.build.env;
    expect(existsSync(join(root, 'content', 'courses', `${COURSE_NAME}.yaml`))).toBe(true);
    expect(BASE_PATH).toMatch(/^\/\$\{\{ github\.event\.repository\.name \}\}$/);
    expect(SITE_URL).toMatch(/^https:\/\/\$\{\{ github\.repository_owner \}\}\.github\.io$/);
    const { path } = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))!.with!;
    expect(join(root, String(path).replace(/\$\{\{ env\.COURSE_NAME \}\}/, COURSE_NAME))).toBe(
      outputOf(COURSE_NAME),
    );
  });

  test('may publish and no more, and the page is published after it was built', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    expect(workflow.jobs.deploy.needs).toBe('build');
    expect(workflow.on).toHaveProperty('workflow_dispatch');
  });
});
