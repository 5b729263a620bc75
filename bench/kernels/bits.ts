import { openKernels, runConformance } from '../../src/kernels/index.ts';

const report = await runConformance(await openKernels());
await fetch('/report', { method: 'POST', body: JSON.stringify({ ...report, agent: navigator.userAgent }) });
document.title = 'done';
