import type { ClassResult, CourseOutline, QuestionStatistics, ReceivedFile } from '#src/teacher';
import { loadOutline } from '../result/load-outline.ts';
import type { NamedFile } from './dropped-files.ts';

type Teacher = typeof import('./teacher.ts');
type Phase = { status: 'resting' } | { status: 'reading'; count: number } | { status: 'unreachable' };

/** Of the twelve made-up students: always the same class. */
const SAMPLE_SEED = 7;

/** The files that were handed in, in this page's memory alone. */
export class ClassFiles {
  phase: Phase = $state.raw({ status: 'resting' });
  outline: CourseOutline | null = $state.raw(null);
  /** Whether the students are made up. */
  isSample = $state(false);
  readonly #url: string;
  #teacher: Teacher | null = $state.raw(null);
  #received: readonly ReceivedFile[] = $state.raw([]);
  /** Files that are another student's of the same name. */
  #apart: ReadonlySet<ReceivedFile> = $state.raw(new Set());

  readonly result: ClassResult = $derived.by(
    () => this.#teacher?.toClassResult(this.#received, this.#apart) ?? { files: [], students: [] },
  );
  readonly statistics: readonly QuestionStatistics[] = $derived(
    this.#teacher && this.outline ? this.#teacher.toStatistics(this.result.students, this.outline) : [],
  );

  /** @param url of the outline in the page's language */
  constructor(url: string) {
    this.#url = url;
  }

  /** @param find the files, which may lie in folders */
  async add(find: () => Promise<readonly NamedFile[]>): Promise<void> {
    // At once: what was dropped can be reached only while the event lasts.
    const finding = find();
    const opened = await this.#open();
    const files = await finding;
    if (!opened || files.length === 0) return;
    const { teacher, outline } = opened;
    this.phase = { status: 'reading', count: files.length };
    const read: ReceivedFile[] = [];
    for (const { name, file } of files) {
      read.push(teacher.receiveFile(name, await readText(file, teacher), outline));
    }
    this.#received = [...(this.isSample ? [] : this.#received), ...read];
    this.isSample = false;
    this.phase = { status: 'resting' };
  }

  async addSample(names: readonly string[]): Promise<void> {
    const opened = await this.#open();
    if (!opened) return;
    const { teacher, outline } = opened;
    const files = teacher.drawClass(outline, names, SAMPLE_SEED, Date.now());
    this.#received = files.map(({ name, text }) => teacher.receiveFile(name, text, outline));
    this.isSample = true;
  }

  /** The file at this place is somebody else's than its name says. */
  setApart(place: number): void {
    this.#apart = new Set([...this.#apart, this.#received[place]!]);
  }

  clear(): void {
    this.#received = [];
    this.#apart = new Set();
    this.isSample = false;
  }

  async #open(): Promise<{ readonly teacher: Teacher; readonly outline: CourseOutline } | null> {
    try {
      const [teacher, outline] = await Promise.all([import('./teacher.ts'), loadOutline(this.#url)]);
      this.#teacher = teacher;
      this.outline = outline;
      this.phase = { status: 'resting' };
      return { teacher, outline };
    } catch {
      this.phase = { status: 'unreachable' };
      return null;
    }
  }
}

/** Nothing of a file that is too large is read. */
async function readText(file: File, { checkResultSize, ResultFileError }: Teacher) {
  try {
    checkResultSize(file.size);
    return await file.text();
  } catch (error) {
    if (error instanceof ResultFileError) return error;
    return new ResultFileError('fileUnreadable', {}, `${file.name}: ${error}`);
  }
}
