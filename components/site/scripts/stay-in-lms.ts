import { findLearnerPlace, isForLms, packageFormat } from '#components/controls/learner-place.ts';

// In a package for an LMS a page that was opened by itself, in a tab of its own, goes into the frame that records.
const link = document.querySelector<HTMLAnchorElement>('a[data-progress]');
if (link && isForLms() && !findLearnerPlace()) {
  const entry = packageFormat() === 'cmi5' ? '../lms/cmi5/index.html' : '../lms/index.html';
  const address = new URL(entry, link.href);
  address.searchParams.set('page', location.pathname + location.hash);
  location.replace(address);
}
