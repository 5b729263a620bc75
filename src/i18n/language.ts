/** The languages whose interface messages exist; a course file lists those it uses. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The value of an HTML `lang` attribute. */
export const htmlLanguage: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** Each language's own name for itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' };
