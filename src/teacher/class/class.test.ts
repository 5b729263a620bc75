import { describe, expect, test } from 'vitest';
import { seededRandom } from '#src/random';
import { toCsv } from '#src/widgets';
import { ResultFileError } from '../result-file/result-file-error.ts';
import { writeResultFile } from '../result-file/write-result-file.ts';
import { lesson, outline } from '../testing.ts';
import { type Student, toClassResult } from './class-result.ts';
import { type TableWords, toQuestionRows, toStudentRows } from './class-tables.ts';
import { drawClass } from './draw-class.ts';
import { toStatistics } from './question-statistics.ts';
import { type ReceivedFile, receiveFile } from './received-file.ts';

const course = outline([lesson('one'), lesson('two', 3), lesson('three')], 60);
const NOW = 1.75e12;
const names = Array.from({ length: 12 }, (_, index) => `Student ${index}`);
const receive = (files: readonly { name: string; text: string }[]) =>
  files.map(({ name, text }) => receiveFile(name, text, course));
const files = receive(drawClass(course, names, 1, NOW));
/** As people compare them: the order of files in it is that in which they came. */
const studentsOf = (received: readonly ReceivedFile[]) => toClassResult(received).students;
const marksOf = (received: readonly ReceivedFile[]) =>
  toClassResult(received).files.map((file) => (file.status === 'read' ? file.marks : file.code));

function changed(file: ReceivedFile, change: object, name = file.name): ReceivedFile {
  if (file.status === 'refused') throw new Error(file.code);
  return receiveFile(name, writeResultFile({ ...file.file, ...change }), course);
}

describe('many files brought together', () => {
  test('are the same class in whichever order they come', () => {
    const again = receive(drawClass(course, names.slice(0, 5), 2, NOW + 1000));
    const all = [...files, ...again, files[3]!];
    const shuffled = seededRandom(5).shuffle(all);
    expect(studentsOf(shuffled)).toEqual(studentsOf(all));
    expect(studentsOf(all)).toHaveLength(12);
  });

  test('count the latest of each student, and tell which are earlier and which came twice', () => {
    const earlier = changed(files[0]!, { savedAt: '2020-01-01T00:00:00.000Z' }, 'old.json');
    const twice = changed(files[0]!, {}, 'a-copy.json');
    expect(marksOf([earlier, files[0]!, twice])).toEqual([['markEarlier'], [], ['markTwice']]);
    expect(studentsOf([earlier, files[0]!])).toEqual(studentsOf([files[0]!]));
  });

  test('know a student by the name, however it is typed, and keep apart whoever the teacher says', () => {
    const same = changed(files[0]!, { student: ' ｓｔｕｄｅｎｔ  0', score: 0.5 });
    expect(studentsOf([files[0]!, same])).toHaveLength(1);
    expect(toClassResult([files[0]!, same], new Set([same])).students).toHaveLength(2);
  });

  test('are students of their own where they have no name', () => {
    const nameless = files.slice(0, 3).map((file) => changed(file, { student: '' }));
    expect(studentsOf(nameless)).toHaveLength(3);
    expect(studentsOf([...nameless, ...nameless])).toHaveLength(3);
  });

  test('of another course are told and not counted; of another version, told and counted', () => {
    const other = { name: 'other', title: 'Other', fingerprint: 'ba9876543210' };
    const version = { name: 'small', title: 'Small', fingerprint: 'ba9876543210' };
    const [foreign, older] = [changed(files[0]!, { course: other }), changed(files[1]!, { course: version })];
    expect(marksOf([foreign, older])).toEqual([['markOtherCourse'], ['markOtherVersion']]);
    expect(studentsOf([foreign, older]).map(({ name }) => name)).toEqual(['Student 1']);
  });

  test('that were changed since they were saved are told and counted', () => {
    const [file] = drawClass(course, ['Ada'], 1, NOW);
    const better = receiveFile('a.json', file!.text.replace(/"score": [\d.]+/, '"score": 1'), course);
    expect(marksOf([better])).toEqual([['markChanged']]);
    expect(studentsOf([better])).toHaveLength(1);
  });

  test('that cannot be read are told, and the others stay as they are', () => {
    const refused = receiveFile('notes.txt', 'Hello', course);
    const large = receiveFile('a.mp4', new ResultFileError('fileTooLarge', {}, 'large'), course);
    expect(marksOf([refused, large])).toEqual(['fileNotJson', 'fileTooLarge']);
    expect(studentsOf([refused, ...files, large])).toEqual(studentsOf(files));
  });
});

describe('the statistics of a question', () => {
  const students = studentsOf(files);

  test('of two classes are the sum of both', () => {
    const sum = (parts: readonly Student[][], id: string) =>
      parts.map((part) => toStatistics(part, course).find((one) => one.id === id)!);
    for (const whole of toStatistics(students, course)) {
      const [a, b] = sum([students.slice(0, 5), students.slice(5)], whole.id);
      for (const key of ['asked', 'answered', 'rightAtFirst', 'right'] as const) {
        expect(whole[key]).toBe(a![key] + b![key]);
      }
      for (const { key, count, answers } of whole.wrong) {
        const both = [a!, b!].flatMap(({ wrong }) => wrong.filter((each) => each.key === key));
        expect(count).toBe(both.reduce((total, each) => total + each.count, 0));
        expect(answers).toEqual([...new Set(both.flatMap((each) => each.answers))].sort());
      }
    }
  });

  test('count every student who answered once: right at first, or with a first wrong answer', () => {
    for (const { asked, answered, right, rightAtFirst, wrong } of toStatistics(students, course)) {
      expect(asked).toBe(12);
      expect(rightAtFirst + wrong.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
      expect(rightAtFirst).toBeLessThanOrEqual(right);
      expect(right).toBeLessThanOrEqual(answered);
      expect(wrong.map(({ count }) => count)).toEqual(wrong.map(({ count }) => count).sort((a, b) => b - a));
    }
  });

  test('have the words of wrong choices, what a number shows, and the misconception', () => {
    const [choice, number] = toStatistics(students, course);
    expect(choice).toMatchObject({
      id: 'one/choice',
      misconception: 'A cheap layer is a fast one.',
      lesson: 'Lesson one',
    });
    for (const { answers } of choice!.wrong)
      expect(['that, "really"', '=none']).toEqual(expect.arrayContaining([...answers]));
    const known = number!.wrong.filter(({ key }) => key !== 'other');
    expect(known.length).toBeGreaterThan(0);
    for (const { mistake } of known) expect(mistake).toMatch(/^[A-Z].*\.$/s);
  });

  test('leave out students whose files hold no answers', () => {
    const silent = changed(files[0]!, {
      lessons: (files[0] as Extract<ReceivedFile, { status: 'read' }>).file.lessons.map(
        ({ answers: _, guesses: __, ...rest }) => rest,
      ),
    });
    const [one] = toStatistics(studentsOf([silent, ...files.slice(1)]), course);
    expect(one!.asked).toBe(11);
  });
});

describe('a table', () => {
  const words = new Proxy({}, { get: (_, key) => String(key) }) as TableWords;
  const [head, ...rows] = toStudentRows(studentsOf(files), course, words);

  test('of students has a row each, as wide as its head, and the numbers of their files', () => {
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row).toHaveLength(head!.length);
    for (const { name, file } of studentsOf(files)) {
      const row = rows.find(([student]) => student === name)!;
      expect(row[1]).toBeCloseTo(file.score * 100, 1);
      expect(row.slice(4, 7)).toEqual(file.lessons.map(({ score }) => expect.closeTo(score! * 100, 1)));
    }
  });

  test('of questions has a row each, as wide as its head', () => {
    const statistics = toStatistics(studentsOf(files), course);
    const [top, ...questions] = toQuestionRows(statistics, words);
    expect(questions).toHaveLength(6);
    for (const row of questions) expect(row).toHaveLength(top!.length);
  });

  test('runs nothing in a spreadsheet, whatever a student is called', () => {
    const bad = changed(files[0]!, { student: '=HYPERLINK("http://x","y")' });
    const text = toCsv(toStudentRows(studentsOf([bad]), course, words));
    expect(text.split('\r\n')[1]).toMatch(/^"'=HYPERLINK\(""http/);
  });
});
