import { seededRandom } from '#src/random';
import type { CourseOutline } from '../outline/course-outline.ts';
import { toResultFile } from '../result-file/to-result-file.ts';
import { writeResultFile } from '../result-file/write-result-file.ts';
import { toCourseResult } from '../results/to-course-result.ts';
import { drawEntries } from './draw-entries.ts';

/**
 * The files of made-up students, in the way in which those of real ones come about.
 * @param now when the last of them saves, in milliseconds since 1970
 */
export function drawClass(
  outline: CourseOutline,
  students: readonly string[],
  seed: number,
  now: number,
): { readonly name: string; readonly text: string }[] {
  const random = seededRandom(seed);
  return students.map((student, index) => {
    const habits = { diligence: 0.4 + 0.7 * random.uniform(), skill: 0.4 + 0.55 * random.uniform() };
    const savedAt = now - (students.length - 1 - index) * 3_600_000;
    const result = toCourseResult(drawEntries(outline, habits, random, savedAt), outline);
    const text = writeResultFile(toResultFile(result, outline, student, savedAt));
    return { name: `decoupled-result-${index + 1}.json`, text };
  });
}
