import { root } from 'astro:config/server';
import { readFileSync } from 'node:fs';

const citation = readFileSync(new URL('CITATION.cff', root), 'utf8');

/** The year in which the version that this site shows came out. */
export const citationYear = Number(/^date-released: ['"]?(\d{4})/m.exec(citation)?.[1]);

export const citationAuthors = /^authors:\n\s*- name: (.+)$/m.exec(citation)?.[1] ?? '';
