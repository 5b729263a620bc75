import { openKernels } from '#src/kernels';
import {
  createXraySession,
  openSiteWeights,
  type XrayReply,
  type XrayRequest,
} from '#src/widgets/network-xray';

const scope = self as unknown as DedicatedWorkerGlobalScope;
/** A message to itself comes after those that wait, without the delay that browsers put on timers. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const post = (reply: XrayReply) => scope.postMessage(reply);
const session = openKernels().then((kernels) =>
  createXraySession(
    kernels,
    () => performance.now(),
    post,
    pause,
    (net, manifestUrl) => openSiteWeights(net, manifestUrl, (url) => fetch(url)),
  ),
);

scope.onmessage = async ({ data }: MessageEvent<XrayRequest>) => {
  (await session)(data);
};
