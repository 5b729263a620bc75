/** What the lessons' own machinery says around an author's text. */
export const content = {
  note: 'Note',
  misconception: 'A common mistake',
  cited: '({sources})',
  citedNext: '{sources}; {source}',
  citedAt: '{source}, {place}',
  citedOne: '{first} {year}',
  citedTwo: '{first} & {second} {year}',
  citedMany: '{first} et al. {year}',
};
