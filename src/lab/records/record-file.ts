import { ConvSpecError } from '#src/conv';
import { inputShapes, testCountOf } from '../datasets/input-shape.ts';
import { blockKinds, networkForms } from '../networks/network-spec.ts';
import { countNetwork } from '../networks/solve-width.ts';
import { labBackends } from '../session/messages.ts';
import { unpackCorrect } from './correct-bits.ts';
import { RECORD_VERSION, type RunRecord } from './run-record.ts';

const FORMAT = 'decoupled-records';

/** Each code is also the key of the reader's sentence (`lab.<code>`) in every language. */
export type RecordFileErrorCode = 'recordsNotJson' | 'recordsFormat' | 'recordsVersion' | 'recordsField';

/** A file that holds no records, or one that cannot be. */
export class RecordFileError extends Error {
  readonly code: RecordFileErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: RecordFileErrorCode, values: Readonly<Record<string, string | number>>, message: string) {
    super(message);
    this.name = 'RecordFileError';
    this.code = code;
    this.values = values;
  }
}

export interface NamedRecord {
  /** Empty where nobody gave one. */
  readonly name: string;
  readonly record: RunRecord;
}

export function writeRecords(records: readonly NamedRecord[]): string {
  return `${JSON.stringify({ format: FORMAT, version: RECORD_VERSION, records }, null, 1)}\n`;
}

/** @throws RecordFileError naming what is wrong, and in which record, counted from 1 */
export function readRecords(text: string): NamedRecord[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new RecordFileError('recordsNotJson', {}, 'the file is no JSON');
  }
  const { format, version, records } = (file ?? {}) as Record<string, unknown>;
  if (format !== FORMAT || !Array.isArray(records)) {
    throw new RecordFileError('recordsFormat', {}, `the file has no "format": "${FORMAT}"`);
  }
  if (version !== RECORD_VERSION) {
    const message = `records of version ${version}, not ${RECORD_VERSION}`;
    throw new RecordFileError('recordsVersion', { version: String(version) }, message);
  }
  return records.map(readRecord);
}

function readRecord(entry: unknown, index: number): NamedRecord {
  const { name, record } = (entry ?? {}) as Record<string, unknown>;
  const wrong = findWrong(record, runRecord, 'record') ?? (typeof name === 'string' ? null : 'name');
  const field = wrong ?? findImpossible(record as RunRecord);
  if (field !== null) {
    const values = { number: index + 1, field };
    throw new RecordFileError('recordsField', values, `record ${index + 1}: ${field} cannot be`);
  }
  return { name: name as string, record: record as RunRecord };
}

type Check = (value: unknown) => boolean;
interface Shape {
  readonly [field: string]: Check | Shape | readonly [Shape];
}

const count: Check = (value) => Number.isInteger(value) && (value as number) > 0;
const whole: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const oneOf =
  (options: readonly unknown[]): Check =>
  (value) =>
    options.includes(value);

const network: Shape = {
  form: oneOf(networkForms),
  depth: oneOf([1, 2, 3]),
  block: oneOf(blockKinds),
  groups: count,
  between: oneOf(['none', 'relu', 'elu']),
  residual: oneOf([true, false]),
  width: (value) => count(value) && (value as number) <= 256,
};

const training: Shape = {
  seed: whole,
  optimiser: oneOf(['adam', 'momentum']),
  schedule: { peak: number, warmUpSteps: whole, decay: oneOf(['linear', 'none']) },
  batchSize: count,
  epochs: count,
};

const coupledData: Shape = {
  id: oneOf(['coupled']),
  seed: whole,
  rank: oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9]),
  tiedTo: oneOf(['input', 'output']),
  labelNoise: (value) => share(value) && value !== 1,
  trainCount: count,
  testCount: count,
};

const isData: Check = (value) =>
  (value as { id?: unknown } | null)?.id === 'fashion-mnist' || findWrong(value, coupledData, '') === null;

const runRecord: Shape = {
  recordVersion: oneOf([RECORD_VERSION]),
  spec: { data: isData, network, training },
  seed: whole,
  params: count,
  macs: count,
  epochs: [{ epoch: count, trainLoss: number, trainAccuracy: share, testAccuracy: share }],
  testAccuracy: share,
  weightsHash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  testCorrect: (value) => typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
  kernelsVersion: count,
  backend: oneOf(labBackends),
  seconds: (value) => number(value) && (value as number) >= 0,
};

/** The path of the first field that is not as `shape` has it, or null. */
function findWrong(value: unknown, shape: Shape, path: string): string | null {
  if (typeof value !== 'object' || value === null) return path;
  for (const [field, wanted] of Object.entries(shape)) {
    const own = (value as Record<string, unknown>)[field];
    const at = path === '' ? field : `${path}.${field}`;
    if (typeof wanted === 'function') {
      if (!wanted(own)) return at;
    } else if (Array.isArray(wanted)) {
      if (!Array.isArray(own)) return at;
      for (const [index, each] of own.entries()) {
        const wrong = findWrong(each, wanted[0] as Shape, `${at}[${index}]`);
        if (wrong !== null) return wrong;
      }
    } else {
      const wrong = findWrong(own, wanted as Shape, at);
      if (wrong !== null) return wrong;
    }
  }
  return null;
}

/** A field that no run could have left, though it is of the right kind; or null. */
function findImpossible(record: RunRecord): string | null {
  const { spec, params, macs, seed, epochs, testAccuracy } = record;
  try {
    const counted = countNetwork(spec.network, inputShapes[spec.data.id]);
    if (counted.params !== params) return 'record.params';
    if (counted.macs !== macs) return 'record.macs';
  } catch (error) {
    if (error instanceof ConvSpecError) return 'record.spec.network.groups';
    throw error;
  }
  if (seed !== spec.training.seed) return 'record.seed';
  if (epochs.length !== spec.training.epochs) return 'record.epochs';
  const misplaced = epochs.findIndex(({ epoch }, index) => epoch !== index + 1);
  if (misplaced !== -1) return `record.epochs[${misplaced}].epoch`;
  const correct = shareOfCorrect(record);
  if (correct === null) return 'record.testCorrect';
  return correct === testAccuracy ? null : 'record.testAccuracy';
}

/** Null where the bits are not those of so many test images. */
function shareOfCorrect({ spec, testCorrect }: RunRecord): number | null {
  const count = testCountOf(spec.data);
  try {
    return unpackCorrect(testCorrect, count).reduce((sum, each) => sum + each, 0) / count;
  } catch {
    return null;
  }
}
