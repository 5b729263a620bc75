/** The address of a lesson's slides, below a language, and of what is said to them. */
export const slidesPath = (slug: string) => `slides/${slug}`;
export const notesPath = (slug: string) => `slides/${slug}/notes`;
