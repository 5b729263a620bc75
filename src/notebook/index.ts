export { type CellKernels, openKernels } from './library/fast-kernels.ts';
export { createLibrary } from './library/library.ts';
export { type LibraryErrorCode, libraryErrorCodes } from './library/library-error.ts';
export { nets } from './library/networks.ts';
export type { LibraryPlace } from './library/place.ts';
export { type TrainOptions, train } from './library/train.ts';
export { CellLinkError, decodeCellText, encodeCellText, MOST_IN_LINK } from './link/cell-link.ts';
export { createCellRunner, type ProgramPlace, type RunnerPlace } from './runner/cell-runner.ts';
export {
  type Ask,
  type CellFailure,
  type FromWorker,
  type ProgramName,
  programNames,
  programOfName,
  runLimits,
  type ToWorker,
} from './runner/protocol.ts';
export { readFailure, readMessage } from './runner/read-message.ts';
export { takeAway } from './runner/refusals.ts';
export {
  type CellError,
  type CellState,
  type CellStatus,
  createNotebook,
  DEFAULT_LIMIT,
  type Loss,
  type Notebook,
  type NotebookCell,
  type NotebookPlace,
  READY_LIMIT,
  type Runner,
} from './session/notebook.ts';
export { describe } from './shown/describe.ts';
export { isTensor } from './shown/show-tensor.ts';
export {
  type CurveLine,
  type Shown,
  type ShownPicture,
  type ShownTable,
  type ShownTensor,
  shownLimits,
} from './shown/shown.ts';
export { titleOfFile, toFileName } from './written/file-name.ts';
export { fromLessonMarkdown, toLessonMarkdown } from './written/lesson-markdown.ts';
export { mergeNotebooks } from './written/merge-notebooks.ts';
export {
  readNotebook,
  type StoredNotebook,
  storeNotebook,
  type TextStore,
} from './written/stored-notebook.ts';
export { textToHtml } from './written/text-to-html.ts';
export { WrittenError, writtenErrorCodes } from './written/written-error.ts';
export {
  emptyNotebook,
  freshId,
  insertCell,
  moveCell,
  placeOf,
  removeCell,
  renameCell,
  setCellText,
  type WrittenCell,
  type WrittenNotebook,
} from './written/written-notebook.ts';
