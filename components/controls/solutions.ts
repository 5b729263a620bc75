/** When the working behind an answer may be read: at once, after some wrong answers, never. */
export type Solutions = 'shown' | 'after-tries' | 'hidden';
