import { type DeckMessage, type NotesMessage, openChannel } from './channel.ts';
import { commandOf, focusOf } from './commands.ts';

const root = document.documentElement;
const list = document.querySelector<HTMLElement>('[data-slides]')!;
const notes = [...list.querySelectorAll<HTMLElement>('.note')];
const clock = document.querySelector<HTMLElement>('[data-clock]')!;
const elapsed = document.querySelector<HTMLElement>('[data-elapsed]')!;
const following = document.querySelector<HTMLElement>('[data-following]')!;
const upcoming = document.querySelector<HTMLElement>('[data-upcoming]')!;
const channel = openChannel(list.dataset.slides!);
const send = (message: NotesMessage) => channel.postMessage(message);
/** Of one deck alone, the last that was shown: `<deck> <milliseconds>`. */
const STARTED = 'decoupled/slides-started';
const deck = list.dataset.slides!;

function readStart(): number {
  try {
    const [of, at] = sessionStorage.getItem(STARTED)?.split(' ') ?? [];
    return of === deck ? Number(at) || 0 : 0;
  } catch {
    return 0;
  }
}

let startedAt = readStart();

function start(): void {
  startedAt = Date.now();
  try {
    sessionStorage.setItem(STARTED, `${deck} ${startedAt}`);
  } catch {
    // Without storage the clock starts again with the page.
  }
  tick();
}

function tick(): void {
  const now = new Date();
  clock.textContent = now.toLocaleTimeString(root.lang, { hour: '2-digit', minute: '2-digit' });
  const seconds = startedAt === 0 ? 0 : Math.floor((now.getTime() - startedAt) / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  elapsed.textContent = `${minutes}:${String(rest).padStart(2, '0')}`;
}

function follow(id: string): void {
  const at = notes.findIndex(({ dataset }) => dataset.slide === id);
  if (at < 0) return;
  if (startedAt === 0) start();
  root.dataset.following = '';
  following.textContent = following.dataset.follow ?? '';
  for (const [index, note] of notes.entries()) note.classList.toggle('current', index === at);
  upcoming.textContent = notes[at + 1]?.dataset.before ?? upcoming.dataset.last ?? '';
  scrollTo(0, 0);
}

channel.onmessage = ({ data }: MessageEvent<DeckMessage>) => {
  if (data.kind === 'at') follow(data.id);
  else {
    delete root.dataset.following;
    following.textContent = following.dataset.alone ?? '';
  }
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const command = commandOf(event.key, focusOf(document.activeElement));
  if (!command || !['next', 'previous', 'first', 'last', 'black'].includes(command)) return;
  if (!('following' in root.dataset)) return;
  event.preventDefault();
  send({ kind: 'go', command: command as 'next' });
});

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('button');
  if (button?.dataset.command) send({ kind: 'go', command: button.dataset.command as 'next' });
  if (button?.classList.contains('set')) {
    send({ kind: 'set', widget: button.dataset.widget ?? '', set: button.dataset.set ?? '' });
  }
  if (button?.hasAttribute('data-restart')) start();
});

following.textContent = following.dataset.alone ?? '';
tick();
setInterval(tick, 1000);
send({ kind: 'hello' });
