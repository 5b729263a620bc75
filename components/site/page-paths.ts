/** The pages beside the lessons and the glossary, below a language. */
export const pagePaths = {
  course: 'course',
  check: 'check',
  notebook: 'notebook',
  progress: 'progress',
  results: 'teach/results',
  teach: 'teach',
  bibliography: 'bibliography',
  about: 'about',
  engineers: 'engineers',
  library: 'library',
  licences: 'licences',
  privacy: 'privacy',
  offline: 'offline',
} as const;
