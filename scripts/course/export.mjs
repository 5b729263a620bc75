import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageFormats } from '#src/teacher/packages';
import { toCourse } from './argument.mjs';
import { checkCourse } from './check.mjs';
import { buildForPackages, packagesOf, packCourse, writeZip } from './packages.mjs';

const usage = `usage: npm run course:export -- NAME | FOLDER
  --format scorm12 | scorm2004 | cmi5 | web   what receives it; scorm12 where left out
  --per course | lesson                       one package for the course, or one for each lesson
  --lesson SLUG                               with --per lesson: only these lessons
  --language en | zh                          only these languages
Each option may be given more than once.`;

/** @throws Error naming what is not understood */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', multiple: true, default: ['scorm12'] },
      per: { type: 'string', multiple: true, default: ['course'] },
      lesson: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
    },
  });
  if (positionals.length !== 1) throw new Error('one course must be named');
  const unknown = values.per.find((per) => per !== 'course' && per !== 'lesson');
  if (unknown) throw new Error(`--per must be course or lesson: ${unknown}`);
  if (values.lesson && !values.per.includes('lesson')) throw new Error('--lesson needs --per lesson');
  return { ...values, text: positionals[0] };
}

/** Refuses what the course does not have. */
function chooseLanguages(course, asked = course.languages) {
  const unknown = asked.find((language) => !course.languages.includes(language));
  if (unknown) throw new Error(`--language must be one of ${course.languages.join(', ')}: ${unknown}`);
  return course.languages.filter((language) => asked.includes(language));
}

/** The lessons that get a package of their own, and `undefined` for the course. */
function chooseParts(course, per, asked) {
  const slugs = course.lessons.map(({ slug }) => slug);
  const unknown = asked?.find((slug) => !slugs.includes(slug));
  if (unknown) throw new Error(`--lesson must be one of ${slugs.join(', ')}: ${unknown}`);
  const chosen = course.lessons.filter(({ slug }) => asked?.includes(slug) ?? true);
  return [...(per.includes('course') ? [undefined] : []), ...(per.includes('lesson') ? chosen : [])];
}

async function exportCourse({ text, format: formats, per, lesson: slugs, language }) {
  const course = toCourse(text);
  const unknown = formats.find((format) => !packageFormats.includes(format));
  if (unknown) throw new Error(`--format must be one of ${packageFormats.join(', ')}: ${unknown}`);
  const loaded = await checkCourse(course);
  if (!loaded) return 1;
  const languages = chooseLanguages(loaded, language);
  const parts = chooseParts(loaded, per, slugs);
  const site = await buildForPackages(course, join(packagesOf(course), '.site'));
  const folder = packagesOf(course);
  const name =
    languages.length < loaded.languages.length ? `${loaded.name}-${languages.join('-')}` : loaded.name;
  console.log(`\n${folder}`);
  for (const format of new Set(formats)) {
    for (const lesson of parts) {
      const files = await packCourse(site, loaded, { format, languages, lesson });
      const file = `${lesson ? `${name}-${lesson.slug}` : name}-${format}.zip`;
      const bytes = await writeZip(join(folder, file), files);
      console.log(`${file}: ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB`);
    }
  }
  console.log(
    formats.includes('web')
      ? 'Unpack a web package and open START.html; the others go into an LMS as they are.'
      : 'Each goes into an LMS as it is.',
  );
  return 0;
}

try {
  process.exitCode = await exportCourse(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 1;
}
