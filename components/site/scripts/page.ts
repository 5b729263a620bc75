import { followSections } from './contents.ts';
import { followReading } from './follow-reading.ts';
import { keepPlace } from './keep-place.ts';
import { preparePrint } from './printing.ts';
import { connectProse } from './prose-links.ts';
import { offerSearch } from './search-button.ts';
import { placeTips } from './term-tips.ts';
import { offerTextSizes } from './text-size.ts';
import { offerThemes } from './theme.ts';

offerThemes();
offerTextSizes();
offerSearch();
keepPlace();
followSections();
followReading();
connectProse();
preparePrint();
placeTips();

// A package for an LMS says so in its pages.
if (document.querySelector('meta[name="decoupled:package"]')) void import('./stay-in-lms.ts');

// After everything that a reader waits for; Safari has no idle callbacks.
if (import.meta.env.PROD) {
  addEventListener('load', () =>
    (globalThis.requestIdleCallback ?? setTimeout)(() =>
      // Where a browser refuses to keep pages, they come from the network as ever.
      import('../offline/watch-versions.ts')
        .then(({ watchVersions }) => watchVersions(import.meta.env.BASE_URL))
        .catch(() => {}),
    ),
  );
}
