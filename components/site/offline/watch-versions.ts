import { askService, findHindrance, findService, isPreview, registerService } from './service.ts';

const ASKED = 'decoupled/version-asked';

/** Keeps the course where that may be, and asks once when a newer version is there. */
export async function watchVersions(base: string): Promise<void> {
  // A file of the page's own version that is gone: the site was replaced while the page was open.
  addEventListener('vite:preloadError', () => offer('files gone', reload));
  if (findHindrance()) return;
  const service = (await findService(base)) ?? (isPreview() ? null : await registerService(base));
  if (!service) return;
  const look = () => {
    const { waiting } = service;
    // A first version takes over by itself.
    if (!waiting || !navigator.serviceWorker.controller) return;
    askService(waiting, 'version', (answer) => {
      if (answer.kind === 'version') offer(answer.version, () => takeOver(waiting));
    });
  };
  look();
  service.addEventListener('updatefound', () => {
    const { installing } = service;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && look());
  });
}

function takeOver(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  waiting.postMessage('takeOver');
}

const reload = () => location.reload();

/** Shows the notice that stands unseen in every page, once a visit for one version. */
function offer(version: string, accept: () => void): void {
  const notice = document.getElementById('new-version');
  if (!notice?.hidden || wasAsked(version)) return;
  notice.hidden = false;
  const [yes, no] = notice.querySelectorAll('button');
  yes?.addEventListener('click', accept, { once: true });
  no?.addEventListener('click', () => {
    notice.hidden = true;
  });
}

function wasAsked(version: string): boolean {
  try {
    const asked = sessionStorage.getItem(ASKED) === version;
    sessionStorage.setItem(ASKED, version);
    return asked;
  } catch {
    return false;
  }
}
