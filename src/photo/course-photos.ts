/** The photos that come with the course, by their files' names. */
export const coursePhotos = ['cat', 'coffee', 'rocket'] as const;
