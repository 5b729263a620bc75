/** What the class page needs, and no more: the face as a whole holds the sentences of every language. */
export {
  checkResultSize,
  drawClass,
  ResultFileError,
  receiveFile,
  toClassResult,
  toStatistics,
} from '#src/teacher';
