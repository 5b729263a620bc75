/** The page around a course in an LMS, which records. */
export const learningSystem = {
  title: 'In your learning platform',
  description: 'The course in a frame that tells your learning platform what you did.',
  frame: 'The course',
  opening: 'Opening …',
  saving: 'Saving …',
  recorded: 'Recorded in your learning platform.',
  recordedLeft:
    'Recorded in your learning platform. It has no room for some of the code that you wrote ({count}): that stays only in this browser.',
  recordedLost:
    'Recorded in your learning platform. It has no room for some of the code that you wrote ({count}): save that as a file before you leave.',
  viewed: 'You are only looking: nothing is recorded.',
  finished: 'Finished. What you did is recorded; you may close this page.',
  missing: 'Not recorded: there is no learning platform here. Open the course from your learning platform.',
  refused: 'Not recorded: your learning platform does not take it.',
  ended: 'Not recorded: the session has ended. Open the course from your learning platform again.',
  unreachable: 'Not recorded: your learning platform does not answer.',
  newer:
    'Not recorded: your learning platform holds data of a newer version of this course, which must not be lost.',
  keptHere:
    '{why} This browser keeps what you do, and it is recorded the next time you open the course here.',
  noOutline: 'Not recorded: a part of the course could not be loaded.',
  again: 'Try again',
  result: 'Save what you did as a file',
  end: 'Finish',
};
