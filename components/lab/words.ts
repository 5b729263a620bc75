import { formatMessage, formatNumber, type MessageValues } from '#src/i18n';
import type { NetworkSpec, RunSpec } from '#src/lab';
import type { TrainingLabMessages } from './messages.ts';

/** The lab's words and numbers in the reader's language. */
export interface Say {
  readonly language: string;
  readonly messages: TrainingLabMessages;
  readonly text: (key: keyof TrainingLabMessages, values?: MessageValues) => string;
  readonly number: (value: number, digits?: number) => string;
  /** With exactly one digit after the point. */
  readonly tenths: (value: number) => string;
  /** A share as percent, with two digits. */
  readonly percent: (share: number) => string;
  /** A difference of shares in points, with its sign. */
  readonly points: (share: number) => string;
  readonly network: (spec: NetworkSpec) => string;
  readonly run: (spec: RunSpec) => string;
}

export function sayIn(messages: TrainingLabMessages, language: string): Say {
  const text: Say['text'] = (key, values = {}) => formatMessage(messages[key], values, language);
  const fixed = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const network: Say['network'] = (spec) => {
    const name = text(shortKeys[spec.block], { groups: spec.groups });
    const parts = [
      name,
      ...(spec.between === 'none' ? [] : [text(spec.between === 'relu' ? 'betweenRelu' : 'betweenElu')]),
      ...(spec.residual ? [text('shortResidual')] : []),
    ];
    return parts.join(' + ');
  };
  return {
    language,
    messages,
    text,
    network,
    number: (value, digits = 2) => formatNumber(value, language, digits),
    tenths: (value) => tenths.format(value),
    percent: (share) => fixed.format(100 * share),
    points: (share) => signed.format(100 * share),
    run: (spec) => text('runName', { network: network(spec.network), seed: String(spec.training.seed) }),
  };
}

const shortKeys = {
  standard: 'shortStandard',
  grouped: 'shortGrouped',
  extreme: 'shortExtreme',
  separable: 'shortSeparable',
} as const;

/** What the classes of a data set are called. */
export function classNames(data: RunSpec['data']['id'], count: number, { text }: Say): string[] {
  return Array.from({ length: count }, (_, index) =>
    data === 'coupled'
      ? text('coupledClass', { number: index + 1 })
      : text(`class${index}` as keyof TrainingLabMessages),
  );
}

/** CSS colours of A and B. */
export const sideColours = { A: 'var(--ink)', B: 'var(--accent)' } as const;
