import { beforeAll, describe, expect, test } from 'vitest';
import { summarize } from '#src/cost';
import { models } from '#src/nets';
import { loadCourse, type Published, type PublishedResult } from './index.ts';
import { load, problemsOf } from './testing.ts';

const FILE = 'content/papers/published-results.yaml';
const file = (
  more: string,
  table = '    protocol: p\n    source: {reference: one2012, where: Table 1}\n',
) => `protocols:
  - id: p
    name: {en: P, zh: P}
    dataset: D
    split: validation
    crops: 1
    resolution: 224
    models: 1
    pretraining: none
tables:
  - id: t
${table}    results:
      - {id: a, model: A, ${more}}
statements: []
conflicts: []
`;

describe('published-results.yaml', () => {
  test('may be missing, and is plain data when it is there', async () => {
    expect((await load()).published.tables).toEqual([]);
    const { published } = await load({ [FILE]: file('top1: 79.0') });
    expect(published.tables[0]).toMatchObject({ protocol: 'p', results: [{ id: 'a', top1: 79 }] });
  });

  test('refuses a table without a source or with an unknown one', async () => {
    expect(await problemsOf({ [FILE]: file('top1: 79', '    protocol: p\n') })).toEqual([
      `${FILE}:11: tables[0].source is missing`,
    ]);
    expect(await problemsOf({ [FILE]: file('top1: 79', '    protocol: p\n    source: none2000\n') })).toEqual(
      [`${FILE}:13: unknown reference: none2000`],
    );
  });

  test('refuses an accuracy without a known protocol', async () => {
    expect(await problemsOf({ [FILE]: file('top1: 79', '    source: one2012\n') })).toEqual([
      `${FILE}:14: tables[0].results[0] has an accuracy, but its table no protocol`,
    ]);
    expect(await problemsOf({ [FILE]: file('top1: 79', '    protocol: q\n    source: one2012\n') })).toEqual([
      `${FILE}:12: unknown protocol: q`,
    ]);
  });

  test('refuses accuracy and error at once, a share beyond 100, and counts of no known meaning', async () => {
    expect(await problemsOf({ [FILE]: file('top1: 79, top1Error: 21') })).toEqual([
      `${FILE}:15: tables[0].results[0] has both top1 and top1Error`,
    ]);
    expect(await problemsOf({ [FILE]: file('top1: 790') })).toEqual([
      `${FILE}:15: tables[0].results[0].top1 must be from 0 to 100`,
    ]);
    expect(await problemsOf({ [FILE]: file('macs: 5') })).toEqual([
      `${FILE}:15: tables[0].results[0] has macs, but its table does not say printedAs`,
    ]);
  });

  test('refuses two results of one id, even in two tables', async () => {
    const second = '  - {id: u, source: one2012, results: [{id: a, model: A, params: 1}]}\nstatements';
    expect(await problemsOf({ [FILE]: file('params: 1').replace('statements', second) })).toEqual([
      `${FILE}:16: id is there twice: a`,
    ]);
  });

  test('a value in a conflict has a source or was counted here, not both', async () => {
    const conflict = (value: string) =>
      file('params: 1').replace(
        'conflicts: []',
        `conflicts:
  - id: c
    quantity: {en: Q, zh: Q}
    unit: macs
    lesson: {en: L, zh: L}
    values:
      - {name: {en: N, zh: N}, value: 1, isComputed: true}
      - {name: {en: N, zh: N}, value: 2${value}}
`,
      );
    expect(await problemsOf({ [FILE]: conflict(', source: one2012') })).toEqual([]);
    expect(await problemsOf({ [FILE]: conflict('') })).toEqual([
      `${FILE}:24: conflicts[0].values[1] must have a source or isComputed`,
    ]);
  });
});

describe('the results that ship', () => {
  let published: Published;
  let references: ReadonlySet<string>;
  const all = () => published.tables.flatMap(({ results }) => results);
  const of = (id: string): PublishedResult => {
    const found = all().find((one) => one.id === id);
    if (!found) throw new RangeError(`no result ${id}`);
    return found;
  };
  beforeAll(async () => {
    const course = await loadCourse({ root: process.cwd() });
    published = course.published;
    references = new Set(course.references.map(({ key }) => key));
  });

  test('come from these works, so many from each', () => {
    const counts: Record<string, number> = {};
    for (const { source, results } of published.tables) {
      const name = 'reference' in source ? source.reference : source.name;
      counts[name] = (counts[name] ?? 0) + results.length;
      if ('reference' in source) expect(references.has(source.reference)).toBe(true);
    }
    expect(counts).toEqual({
      chollet2017: 10,
      krizhevsky2012: 2,
      szegedy2015: 1,
      silberman2016: 6,
      ioffe2015: 1,
      szegedy2016: 2,
      szegedy2017: 1,
      he2016: 7,
      torchvision2016: 1,
      xie2017: 10,
      howard2017: 20,
      sandler2018: 6,
      zhang2018: 40,
      ma2018: 4,
      tan2019: 15,
      liu2022: 22,
      ding2022: 4,
      yu2024: 7,
      chollet2015: 9,
      wightman2019: 52,
      PaddleClas: 3,
      "Cadene's PyTorch port of the Keras weights": 1,
      shavit2023: 3,
    });
  });

  test('have a top-5 accuracy above top-1, both between chance and 100 %', () => {
    for (const one of all()) {
      const top1 = one.top1 ?? (one.top1Error === undefined ? undefined : 100 - one.top1Error);
      const top5 = one.top5 ?? (one.top5Error === undefined ? undefined : 100 - one.top5Error);
      if (top1 !== undefined) expect([one.id, top1 > 0.1 && top1 < 100]).toEqual([one.id, true]);
      if (top1 !== undefined && top5 !== undefined) expect([one.id, top5 > top1]).toEqual([one.id, true]);
    }
  });

  test('say of the same network at the same place the same', () => {
    for (const [one, other] of [
      ['mbv1-t4-sep', 'mbv1-t6-1-0'],
      ['mbv1-t4-sep', 'mbv1-t7-224'],
      ['mbv1-t5-075', 'mbv1-t6-0-75'],
    ] as const) {
      for (const key of ['top1', 'macs', 'params'] as const) expect(of(one)[key]).toBe(of(other)[key]);
    }
    for (const size of ['1x', '0-5x', '0-25x'] as const) {
      for (const groups of [3, 8]) {
        const shuffled = of(`sn-t3-${size}-g-${groups}-shuffle`).top1Error;
        expect(shuffled).toBe(of(`sn-t2-${size}-g${groups}`).top1Error);
      }
    }
    // The paper's own, as EfficientNet's authors quote it.
    expect(of('eff-t2-xception').top1).toBe(of('xc-t1-xc').top1);
    expect(of('eff-t2-inception-v3').top1).toBeCloseTo(100 - of('iv3-paper').top1Error!, 10);
  });

  test('differ by what the papers say of them', () => {
    const gain = (better: string, worse: string) => of(better).top1! - of(worse).top1!;
    expect(gain('xc-t1-xc', 'xc-t1-iv3')).toBeCloseTo(0.8, 10);
    // [howard2017, Table 4]
    expect(gain('mbv1-t4-full', 'mbv1-t4-sep')).toBeCloseTo(1.1, 10);
    // "4.3 % relative", [chollet2017, sec. 4.5.1]
    expect(of('xc-t2-xc-fc').map100! / of('xc-t2-iv3-fc').map100! - 1).toBeCloseTo(0.043, 3);
    // "within 3.5 %", [chollet2017, sec. 4.5.2]
    expect(1 - of('xc-t3-xc').params! / of('xc-t3-iv3').params!).toBeCloseTo(0.0326, 4);
    // "up to 2.5 %", [shavit2023, abstract]
    expect(of('nexception').top1! - of('xc-t1-xc').top1!).toBeCloseTo(2.5, 10);
  });

  test('share out the cost of MobileNet to (nearly) all of it', () => {
    const rows = all().filter(({ macsShare }) => macsShare !== undefined);
    const sum = (key: 'macsShare' | 'paramsShare') => rows.reduce((total, one) => total + one[key]!, 0);
    expect(sum('paramsShare')).toBeCloseTo(100, 1);
    // The paper's own column falls short of 100 %.
    expect(sum('macsShare')).toBeCloseTo(99.29, 2);
  });

  test('hold the cost equal along the groups of one network', () => {
    for (const prefix of ['resnext50', 'resnext101', 'sn-t2-1x', 'sn-t2-0-5x', 'sn-t2-0-25x']) {
      const macs = all().flatMap((one) => (one.id.startsWith(`${prefix}-`) ? [one.macs] : []));
      expect(macs).toHaveLength(5);
      expect(new Set(macs).size).toBe(1);
    }
  });

  test('in a conflict are those of the tables, where both have them', () => {
    const values = (id: string) =>
      published.conflicts.find((one) => one.id === id)!.values.map(({ value }) => value);
    expect(values('inception-v3-top1')).toEqual([
      100 - of('iv3-paper').top1Error!,
      of('timm-inception-v3-gluon-in1k').top1,
      of('xc-t1-iv3').top1,
      of('iv3-slim').top1,
      of('keras-inceptionv3').top1,
      of('timm-inception-v3-tf-in1k').top1,
    ]);
    expect(values('resnet-152-top1').slice(0, 3)).toEqual([
      100 - of('he-10c-resnet-152').top1Error!,
      of('eff-t2-resnet-152').top1,
      100 - of('he-1c-resnet-152').top1Error!,
    ]);
    expect(values('inception-v3-params')[0]).toBe(of('xc-t3-iv3').params);
    expect(values('mobilenet-macs')).toContain(of('mbv2-t4-mobilenetv1').macs);
  });
});

/** Which network a conflict is about, where this course's own count is one of its values. */
const countedNets: Readonly<Record<string, string>> = {
  'xception-macs': 'xception',
  'mobilenet-macs': 'mobilenet-v1',
};

test('what this course says it counted is what it counts', async () => {
  const { published } = await loadCourse({ root: process.cwd() });
  const computed = published.conflicts.flatMap(({ id, unit, values }) =>
    values.flatMap((value) => (value.isComputed ? [{ id, unit, value: value.value }] : [])),
  );
  expect(computed.map(({ id }) => id)).toEqual(Object.keys(countedNets));
  for (const { id, unit, value } of computed) {
    const { macs } = summarize(models[countedNets[id]!]!()).totals;
    expect({ id, unit, value }).toEqual({ id, unit: 'macs', value: macs });
  }
});
