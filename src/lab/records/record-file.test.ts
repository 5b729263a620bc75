import { describe, expect, test } from 'vitest';
import {
  countNetwork,
  inputShapes,
  KERNELS_VERSION,
  type NamedRecord,
  type NetworkSpec,
  packCorrect,
  RECORD_VERSION,
  RecordFileError,
  type RunRecord,
  type RunSpec,
  readRecords,
  testCountOf,
  writeRecords,
} from '../index.ts';

const network: NetworkSpec = {
  form: 'stack',
  depth: 1,
  block: 'separable',
  groups: 1,
  between: 'none',
  residual: false,
  width: 8,
};
const training: RunSpec['training'] = {
  seed: 3,
  optimiser: 'adam',
  schedule: { peak: 0.02, warmUpSteps: 100, decay: 'linear' },
  batchSize: 32,
  epochs: 2,
};
const coupled: RunSpec['data'] = {
  id: 'coupled',
  seed: 3,
  rank: 1,
  tiedTo: 'input',
  labelNoise: 0.05,
  trainCount: 320,
  testCount: 100,
};

/** A record of a network that has every fourth picture wrong. */
function recordOf(data: RunSpec['data']): RunRecord {
  const count = testCountOf(data);
  const [labels, classes] = [
    new Uint8Array(count),
    Uint8Array.from({ length: count }, (_, index) => (index % 4 ? 0 : 1)),
  ];
  const { params, macs } = countNetwork(network, inputShapes[data.id]);
  const epoch = (number: number) => ({
    epoch: number,
    trainLoss: 1.5,
    trainAccuracy: 0.5,
    testAccuracy: 0.75,
  });
  return {
    recordVersion: RECORD_VERSION,
    spec: { data, network, training },
    seed: 3,
    params,
    macs,
    epochs: [epoch(1), epoch(2)],
    testAccuracy: 0.75,
    weightsHash: '0123456789abcdef'.repeat(4),
    testCorrect: packCorrect(classes, { count, labels, images: labels }),
    kernelsVersion: KERNELS_VERSION,
    backend: 'wasm',
    seconds: 12.5,
  };
}

const records: readonly NamedRecord[] = [
  { name: '', record: recordOf(coupled) },
  { name: '第一次, “first” \u0000', record: recordOf({ id: 'fashion-mnist' }) },
];

test('what is written is read as it was', () => {
  expect(readRecords(writeRecords(records))).toEqual(records);
  expect(readRecords(writeRecords([]))).toEqual([]);
});

test('the order of fields does not matter, and neither do spaces', () => {
  const turned = JSON.stringify(JSON.parse(writeRecords(records)), null, 8);
  expect(readRecords(turned)).toEqual(records);
});

function errorOf(text: string): Pick<RecordFileError, 'code' | 'values'> {
  try {
    readRecords(text);
  } catch (error) {
    if (error instanceof RecordFileError) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error('the file was taken');
}

describe('a file', () => {
  test('that is no JSON, or of something else, is refused', () => {
    expect(errorOf('').code).toBe('recordsNotJson');
    expect(errorOf(writeRecords(records).slice(0, -9)).code).toBe('recordsNotJson');
    const others = [null, 7, 'decoupled-records', [], {}, { format: 'other', version: 1, records: [] }];
    for (const other of others) expect(errorOf(JSON.stringify(other)).code).toBe('recordsFormat');
    const { records: _, ...without } = JSON.parse(writeRecords(records));
    expect(errorOf(JSON.stringify(without)).code).toBe('recordsFormat');
  });

  test('of another version is refused with it', () => {
    const file = { ...JSON.parse(writeRecords(records)), version: 99 };
    expect(errorOf(JSON.stringify(file))).toEqual({ code: 'recordsVersion', values: { version: '99' } });
  });
});

/** Of the second record: its first field is gone, or has this value instead. */
const damages: readonly (readonly [field: string, value: unknown])[] = [
  ['name', 7],
  ['record', null],
  ['record.recordVersion', 2],
  ['record.spec', null],
  ['record.spec.data', { id: 'cifar' }],
  ['record.spec.data', { ...coupled, rank: 10 }],
  ['record.spec.data', { ...coupled, labelNoise: 1 }],
  ['record.spec.data', { ...coupled, testCount: undefined }],
  ['record.spec.network.form', 'tree'],
  ['record.spec.network.depth', 4],
  ['record.spec.network.block', 'dense'],
  ['record.spec.network.groups', 0],
  ['record.spec.network.between', 'gelu'],
  ['record.spec.network.residual', 1],
  ['record.spec.network.width', 257],
  ['record.spec.training.seed', -1],
  ['record.spec.training.optimiser', 'sgd'],
  ['record.spec.training.schedule.peak', '0.1'],
  ['record.spec.training.schedule.warmUpSteps', 0.5],
  ['record.spec.training.schedule.decay', 'cosine'],
  ['record.spec.training.batchSize', 0],
  ['record.spec.training.epochs', 1.5],
  ['record.seed', 4],
  ['record.params', 1],
  ['record.macs', 1],
  ['record.epochs', {}],
  ['record.epochs', []],
  ['record.epochs[1]', null],
  ['record.epochs[1].epoch', 0],
  ['record.epochs[1].epoch', 1],
  ['record.epochs[1].trainLoss', null],
  ['record.epochs[1].trainAccuracy', 1.01],
  ['record.epochs[1].testAccuracy', -0.1],
  ['record.testAccuracy', 75],
  ['record.testAccuracy', 0.74],
  ['record.weightsHash', 7],
  ['record.weightsHash', 'abc'],
  ['record.testCorrect', 'no base64!'],
  ['record.testCorrect', 'AAAAA'],
  ['record.testCorrect', 'AAAA'],
  ['record.kernelsVersion', 0],
  ['record.backend', null],
  ['record.backend', 'abacus'],
  ['record.seconds', 'long'],
  ['record.seconds', -1],
];

describe('damage is named with its field and its record, and nothing is taken', () => {
  function damaged(field: string, value: unknown): string {
    const file = JSON.parse(writeRecords(records));
    const path = field.split(/[.[\]]+/).filter((part) => part !== '');
    const last = path.pop()!;
    let owner = file.records[1];
    for (const part of path) owner = owner[part];
    owner[last] = value;
    return JSON.stringify(file);
  }

  test.each(damages)('%s is %j', (field, value) => {
    expect(errorOf(damaged(field, value))).toEqual({
      code: 'recordsField',
      values: { number: 2, field },
    });
  });

  const fields = [...new Set(damages.map(([field]) => field))].filter((field) => !field.endsWith(']'));
  test.each(fields)('%s is not there', (field) => {
    expect(errorOf(damaged(field, undefined))).toEqual({
      code: 'recordsField',
      values: { number: 2, field },
    });
  });

  test('groups that do not divide the channels are the network’s', () => {
    const grouped = { ...network, block: 'grouped', groups: 3 };
    expect(errorOf(damaged('record.spec.network', grouped)).values).toEqual({
      number: 2,
      field: 'record.spec.network.groups',
    });
  });

  test('a record that is no object is named too', () => {
    const file = { ...JSON.parse(writeRecords(records)), records: [records[0], 'record'] };
    expect(errorOf(JSON.stringify(file)).values.number).toBe(2);
  });
});
