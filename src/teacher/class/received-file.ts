import type { MessageValues } from '#src/i18n';
import type { CourseOutline } from '../outline/course-outline.ts';
import { readResultFile } from '../result-file/read-result-file.ts';
import type { ResultFile } from '../result-file/result-file.ts';
import { ResultFileError, type ResultFileErrorCode } from '../result-file/result-file-error.ts';

/** What a teacher should know of a file that is counted, or that is not. Keys of the message set `classResults`. */
export type Mark = 'markChanged' | 'markOtherVersion' | 'markOtherCourse' | 'markEarlier' | 'markTwice';

/** A file as it was handed in. Where it is refused, nothing of it is taken. */
export type ReceivedFile =
  | {
      readonly status: 'read';
      readonly name: string;
      readonly file: ResultFile;
      /** Of its content, as it is. */
      readonly digest: string;
      readonly marks: readonly Mark[];
    }
  | {
      readonly status: 'refused';
      readonly name: string;
      readonly code: ResultFileErrorCode;
      readonly values: MessageValues;
    };

/**
 * @param name of the file
 * @param text what is in it; an error that was thrown before it could be read
 */
export function receiveFile(
  name: string,
  text: string | ResultFileError,
  outline: CourseOutline,
): ReceivedFile {
  try {
    if (typeof text !== 'string') throw text;
    const { file, digest, isChanged } = readResultFile(text);
    const marks: Mark[] = isChanged ? ['markChanged'] : [];
    if (!isOfCourse(file, outline)) marks.push('markOtherCourse');
    else if (file.course.fingerprint !== outline.fingerprint) marks.push('markOtherVersion');
    return { status: 'read', name, file, digest, marks };
  } catch (error) {
    if (!(error instanceof ResultFileError)) throw error;
    return { status: 'refused', name, code: error.code, values: error.values };
  }
}

/** A course that was copied, renamed or changed still has lessons in common with what it was. */
function isOfCourse({ course, lessons }: ResultFile, outline: CourseOutline): boolean {
  if (course.fingerprint === outline.fingerprint) return true;
  return (
    course.name === outline.course &&
    lessons.some(({ slug }) => outline.lessons.some((each) => each.slug === slug))
  );
}
