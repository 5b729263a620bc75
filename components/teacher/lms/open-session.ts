import type { ApiWindow } from '#src/teacher/lms';
import { findApi, LmsError, type LmsSession, openCmi5, openScorm12, openScorm2004 } from '#src/teacher/lms';
import { tabMemory } from './tab-memory.ts';

/** The session for which the package is made. @throws LmsError */
export async function openSession(format: string | undefined): Promise<LmsSession> {
  const view = window as unknown as ApiWindow;
  if (format === 'scorm12' || format === 'scorm2004') {
    const name = format === 'scorm12' ? 'API' : 'API_1484_11';
    const api = findApi(view, name);
    if (!api) throw new LmsError('missing', `no window has ${name}`);
    return format === 'scorm12' ? openScorm12(api) : openScorm2004(api);
  }
  if (format === 'cmi5') {
    const { openLaunch } = await import('./cmi5-launch.ts');
    return openCmi5(await openLaunch(tabMemory()));
  }
  throw new LmsError('missing', `no learning system speaks ${format}`);
}
