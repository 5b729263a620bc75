import {
  type FromWorker,
  type Loss,
  type NotebookPlace,
  type Runner,
  readMessage,
  runLimits,
  type ToWorker,
} from '#src/notebook';

/** What the frame says to its page. */
type FromFrame =
  | { readonly kind: 'here' }
  | { readonly kind: 'message'; readonly message: unknown }
  | { readonly kind: 'lost'; readonly why: Loss };

/** A frame that has not answered by then is kept away by something. */
const PATIENCE = 8000;

interface Active {
  readonly receive: (message: FromWorker) => void;
  readonly lost: (why: Loss) => void;
  readonly waiting: ToWorker[];
  isStarted: boolean;
}

/**
 * Runs cells in a Worker below one frame without an origin (public/notebook/frame.html): it reaches neither the page nor
 * storage nor the network, and it can be ended at any time. The frame is made at the first run and stays.
 * @param url of the frame's file  @param loadProgram brings the text of the cells' program
 */
export function createFrameRunner(url: string, loadProgram: () => Promise<string>): NotebookPlace['open'] {
  let frame: HTMLIFrameElement | null = null;
  let ready: Promise<void> | null = null;
  let active: Active | null = null;

  const tell = (message: object) => frame?.contentWindow?.postMessage(message, '*');
  const send = (message: ToWorker) => tell({ kind: 'send', message, most: runLimits.messages });

  function lose(why: Loss): void {
    const lost = active;
    active = null;
    lost?.lost(why);
  }

  addEventListener('message', ({ source, data }: MessageEvent<FromFrame>) => {
    if (!frame || source !== frame.contentWindow || !active) return;
    if (data.kind === 'lost') lose(data.why === 'flood' ? 'flood' : 'crashed');
    if (data.kind !== 'message') return;
    const message = readMessage(data.message);
    if (message) active.receive(message);
  });

  async function open(): Promise<void> {
    const made = document.createElement('iframe');
    made.setAttribute('sandbox', 'allow-scripts');
    made.title = 'Decoupled';
    made.hidden = true;
    const here = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer from ${url}`)), PATIENCE);
      const hear = ({ source, data }: MessageEvent<FromFrame>) => {
        if (source !== made.contentWindow || data?.kind !== 'here') return;
        removeEventListener('message', hear);
        clearTimeout(late);
        resolve();
      };
      addEventListener('message', hear);
    });
    made.src = url;
    document.body.append(made);
    frame = made;
    try {
      const [text] = await Promise.all([loadProgram(), here]);
      tell({ kind: 'program', text });
    } catch (error) {
      made.remove();
      frame = null;
      ready = null;
      throw error;
    }
  }

  return (receive, lost): Runner => {
    const own: Active = { receive, lost, waiting: [], isStarted: false };
    active = own;
    ready ??= open();
    ready.then(
      () => {
        if (active !== own) return;
        tell({ kind: 'start', most: runLimits.messages });
        own.isStarted = true;
        for (const message of own.waiting.splice(0)) send(message);
      },
      () => {
        if (active === own) lose('unreachable');
      },
    );
    return {
      send(message) {
        if (active !== own) return;
        if (own.isStarted) send(message);
        else own.waiting.push(message);
      },
      end() {
        if (active !== own) return;
        active = null;
        tell({ kind: 'end' });
      },
    };
  };
}
