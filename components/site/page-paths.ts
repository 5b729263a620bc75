/** The pages beside the lessons and the glossary, below a language. */
export const pagePaths = {
  course: 'course',
  check: 'check',
  progress: 'progress',
  bibliography: 'bibliography',
  about: 'about',
  engineers: 'engineers',
  licences: 'licences',
} as const;
