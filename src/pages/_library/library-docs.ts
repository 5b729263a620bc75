import type { LibraryDocs } from '#components/notebook/library-docs.ts';
import { loadLibraryTexts } from '#src/content';
import type { Language } from '#src/i18n';
import { libraryGroups } from './groups.ts';
import { membersOf } from './library-names.ts';
import { readLibrary } from './read-library.ts';
import { type Translate, translateEntry } from './translate.ts';

/**
 * The library of the cells as its docstrings say it, in one language.
 * @param root the project's folder
 * @throws Error where a name has no docstring, or a docstring's text is not in this language
 */
export async function readLibraryDocs(root: string, language: Language): Promise<LibraryDocs> {
  const translate = await openTranslation(root, language);
  const names = libraryGroups.flatMap((group) => [...group.names]);
  const members = Object.fromEntries(names.map((name) => [name, membersOf(name)]));
  const entries = readLibrary(root, names, members).map((entry) => translateEntry(entry, translate));
  return {
    groups: libraryGroups,
    entries: Object.fromEntries(entries.map((entry) => [entry.name, entry])),
  };
}

async function openTranslation(root: string, language: Language): Promise<Translate> {
  if (language === 'en') return (english) => english;
  const texts = await loadLibraryTexts(root, language);
  return (english) => {
    const text = texts.get(english);
    if (text === undefined) throw new Error(`no ${language} for this docstring: ${english}`);
    return text;
  };
}
