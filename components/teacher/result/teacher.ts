/** What saving a result needs, and no more: the face as a whole holds the sentences of every language. */
export { toCourseResult, toResultFile, writeResultFile } from '#src/teacher';
