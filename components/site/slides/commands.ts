/** What a key or a button asks of the slides. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'more'
  | 'overview'
  | 'fullscreen'
  | 'notes'
  | 'notesHere'
  | 'black'
  | 'help';

/** By `KeyboardEvent.key`; letters in lower case. Remote controls send Page Up and Page Down. */
const commands: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'overview',
  o: 'overview',
  f: 'fullscreen',
  n: 'notes',
  s: 'notesHere',
  b: 'black',
  '.': 'black',
  '?': 'help',
};

/** What of the page has the focus: a control with keys of its own, something that a key presses, or nothing. */
export type Focus = 'control' | 'button' | 'none';

/** These always turn the slides, whatever has the focus. */
const remote = new Set(['PageDown', 'PageUp']);

/** What `key` asks while `focus` has the keyboard; null leaves the key to the page. */
export function commandOf(key: string, focus: Focus): Command | null {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const command = Object.hasOwn(commands, name) ? commands[name]! : null;
  if (focus === 'control' && !remote.has(name)) return null;
  if (focus === 'button' && (name === ' ' || name === 'Enter')) return null;
  return command;
}

const controls =
  'input, select, textarea, [contenteditable], [role="slider"], [role="grid"], .cm-editor, .cell';
const buttons = 'button, a, summary, [role="button"], [role="switch"], [role="tab"]';

export function focusOf(element: Element | null): Focus {
  if (!element || element === element.ownerDocument.body) return 'none';
  if (element.closest(buttons) && !element.closest('.widget')) return 'button';
  // What has the focus in a widget may use any key: grids of pixels, diagrams, tabs.
  if (element.closest(`${controls}, .widget, [tabindex="0"]`)) return 'control';
  return 'none';
}
