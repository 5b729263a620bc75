import { createCellRunner, type FromWorker, type ToWorker, takeAway } from '#src/notebook';

const scope = self as unknown as DedicatedWorkerGlobalScope;
// Kept for this program: cells get none of them, and may replace the rest.
const post = scope.postMessage.bind(scope);
const later = scope.setTimeout.bind(scope);
const never = scope.clearTimeout.bind(scope);
const { performance } = scope;
const { port1, port2 } = new MessageChannel();

const turns: (() => void)[] = [];
port1.onmessage = () => turns.shift()?.();
/** A message to itself comes after those that wait, without the delay that browsers put on timers. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    turns.push(resolve);
    port2.postMessage(null);
  });
}

/** Timers that cells have started; `setInterval` has numbers of the same kind. */
const timers = new Set<number>();
for (const name of ['setTimeout', 'setInterval'] as const) {
  const start = scope[name].bind(scope);
  scope[name] = ((act: TimerHandler, ...rest: unknown[]) => {
    const timer = start(act, ...(rest as [number]));
    timers.add(timer);
    return timer;
  }) as never;
}
function endTimers(): void {
  for (const timer of timers) never(timer);
  timers.clear();
}

takeAway(scope);

const take = createCellRunner({
  post: (message: FromWorker) => post(message),
  now: () => performance.now(),
  nextTurn,
  endTimers,
  async loadProgram(text, place) {
    // The text is a function of this site that the page has handed in.
    const { open } = new Function(`${text}\nreturn cellProgram;`)();
    return open(place);
  },
});
scope.onmessage = ({ data }: MessageEvent<ToWorker>) => take(data);
// A fault in what a cell left behind is the cell's, not the end of the Worker.
for (const kind of ['error', 'unhandledrejection'])
  scope.addEventListener(kind, (event) => event.preventDefault());
later(() => post({ kind: 'ready' } satisfies FromWorker));
