import type { MessageValues } from '#src/i18n';

export interface PredictionGap {
  readonly kind: 'exact' | 'high' | 'low';
  /** How many times the larger is the smaller, at least 1; null where that says nothing (a zero, or two signs). */
  readonly ratio: number | null;
  /** |guess - truth| */
  readonly difference: number;
}

/** What lies between a guess and the truth. */
export function predictionGap(guess: number, truth: number): PredictionGap {
  const difference = Math.abs(guess - truth);
  const ratio = guess * truth > 0 ? Math.max(guess / truth, truth / guess) : null;
  const kind = guess === truth ? 'exact' : guess > truth ? 'high' : 'low';
  return { kind, ratio, difference };
}

/** From here on, "so many times" says more than the difference. */
const RATIO_TOLD = 1.5;

/** The sentence of the message set `controls` that tells a gap; a ratio to two significant digits. */
export function describeGap({ kind, ratio, difference }: PredictionGap): {
  readonly key:
    | 'predictionExact'
    | 'predictionHighTimes'
    | 'predictionLowTimes'
    | 'predictionHighBy'
    | 'predictionLowBy';
  readonly values: MessageValues;
} {
  if (kind === 'exact') return { key: 'predictionExact', values: {} };
  if (ratio !== null && ratio >= RATIO_TOLD && Number.isFinite(ratio)) {
    const values = { ratio: Number(ratio.toPrecision(2)) };
    return { key: kind === 'high' ? 'predictionHighTimes' : 'predictionLowTimes', values };
  }
  return { key: kind === 'high' ? 'predictionHighBy' : 'predictionLowBy', values: { difference } };
}

/** Where 0, a guess and the truth lie on one line, each in [0, 1]; the line reaches to the farthest of the three. */
export function gapLine(guess: number, truth: number): { zero: number; guess: number; truth: number } {
  const low = Math.min(0, guess, truth);
  const span = Math.max(0, guess, truth) - low || 1;
  return { zero: -low / span, guess: (guess - low) / span, truth: (truth - low) / span };
}
