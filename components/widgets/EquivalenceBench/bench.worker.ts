import { servePhotos } from '#components/controls/photo-worker.ts';
import { createBenchEngine } from '#src/widgets/equivalence-bench';

servePhotos(createBenchEngine);
