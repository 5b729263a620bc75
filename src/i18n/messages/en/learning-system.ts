/** The page around a course in an LMS, which records. */
export const learningSystem = {
  title: 'In your learning system',
  description: 'The course in a frame that tells your learning system what you did.',
  frame: 'The course',
  opening: 'Opening …',
  saving: 'Saving …',
  recorded: 'Recorded in your learning system.',
  recordedLeft:
    'Recorded in your learning system. It has no room for some of the code that you wrote ({count}): that stays only in this browser.',
  recordedLost:
    'Recorded in your learning system. It has no room for some of the code that you wrote ({count}): save that as a file before you leave.',
  viewed: 'You are only looking: nothing is recorded.',
  finished: 'Finished. What you did is recorded; you may close this page.',
  missing: 'Not recorded: there is no learning system here. Open the course from your learning system.',
  refused: 'Not recorded: your learning system does not take it.',
  ended: 'Not recorded: the session has ended. Open the course from your learning system again.',
  unreachable: 'Not recorded: your learning system does not answer.',
  newer:
    'Not recorded: your learning system holds data of a newer version of this course, which must not be lost.',
  noOutline: 'Not recorded: a part of the course could not be loaded.',
  again: 'Try again',
  result: 'Save what you did as a file',
  end: 'Finish',
};
