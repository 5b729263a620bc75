import { servePhotos } from '#components/controls/photo-worker.ts';
import { createOrderEngine } from '#src/widgets/order-and-activation';

servePhotos(createOrderEngine);
