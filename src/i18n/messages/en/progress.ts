/** The page of what a reader's browser keeps, its notices, and the reader's sentence for each code of ProgressFileError. */
export const progress = {
  title: 'Your progress',
  intro:
    'What this browser has kept of your way through the course. Nothing of it leaves the device, unless you save it as a file and take it along.',
  noScript:
    'Progress is kept and shown by JavaScript, which is switched off here. The lessons can be read without it.',
  loading: 'Reading what is kept …',
  unreachable: 'This part of the page did not load. Are you offline?',
  empty: 'Nothing yet. What you read, guess, answer and change in the lessons will stand here.',

  byLesson: 'By lesson',
  lesson: 'Lesson',
  read: 'Read',
  readHint:
    'A lesson counts as read when each of its sections has stood in the middle of the window for five seconds, in one visit or in several. Code: cells whose text you changed.',
  readOn: 'Read on {date}',
  sectionsRead: '{read} of {all}',
  predictions: 'Guesses',
  answers: 'Right',
  rightOf: '{right} of {given}',
  cells: 'Code',
  none: 'none',

  dueNow: 'Questions that come again today: {count}.',
  dueNext: 'No question comes again today; the next on {date}.',
  dueLink: 'Check yourself',

  kept: 'What is kept',
  keptHint:
    'Kept in this browser alone, until you erase it here or clear the data of this site. Some browsers clear sites that were not opened for weeks: the file below does not fade.',
  rest: 'Settings and pages are kept as well; {privacy} lists everything, and erases it for good.',
  kind: 'Kind',
  count: 'Kept',
  kindRead: 'Lessons read, or begun',
  kindPrediction: 'Guesses',
  kindAnswer: 'Answers',
  kindRecall: 'Questions with a day on which they come again',
  kindExercise: 'Exercises',
  kindCell: 'Code cells that you changed',
  kindNotebook: 'Notebook',
  kindStudent: 'Name or number for your teacher',
  kindRecords: 'Records of runs in the training lab',
  everything: 'Everything',
  erase: 'Erase',
  eraseOf: 'Erase: {kind}',
  eraseSure: 'Erase this?',
  eraseYes: 'Yes, erase',
  eraseNo: 'Keep it',
  erased: 'Erased: {kind} ({count}).',
  undo: 'Undo',
  undone: 'It is all back.',

  file: 'Take it along',
  fileHint:
    'One file holds everything above. Another browser or device can take it in; what is there already stays, and of each entry the fuller one counts.',
  save: 'Save as a file',
  take: 'Take in a file',
  drop: 'or drop it here',
  taken: 'Taken in: {entries} entries and {records} records of runs.',
  fileTooLarge:
    'The file has {megabytes} MB; files of progress have at most {most} MB. Nothing was taken in.',
  fileNotJson: 'This file is not JSON, so it holds no progress. Nothing was taken in.',
  fileFormat: 'This file holds no progress of this course. Nothing was taken in.',
  fileVersion:
    'This file is of version {version}, which this page does not read; it may come from a newer site. Nothing was taken in.',
  fileName: 'The file has a field named “{name}”, which no file of this site has. Nothing was taken in.',
  fileEntry: 'Entry {number} of the file ({key}) cannot be. Nothing was taken in.',

  noticeRefused:
    'This browser keeps nothing for this page: what you do lasts until the page is left. Save it as a file if you need it.',
  noticeFull:
    'The browser’s storage is full: what you do from here on lasts until the page is left. Save it as a file if you need it.',
  noticeNewer:
    'What is kept here was written by a newer version of this site. It is shown as far as possible and stays untouched; what you do from here on lasts until the page is left. Reloading may bring the newer site.',
  noticeClose: 'Close this notice',
  aside: 'Entries that could not be read: {count}. They were put aside, and the rest is whole.',
  asideSave: 'Save what was put aside',
  asideErase: 'Erase it',
};
