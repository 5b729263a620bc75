import type { CoupledOptions } from '../datasets/coupled.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import type { TrainingSpec } from '../train/training-spec.ts';

/** What is learned from. */
export type DataSpec = { readonly id: 'fashion-mnist' } | ({ readonly id: 'coupled' } & CoupledOptions);

/** All that a run hangs on: the same on the same engine ends in the same weights. */
export interface RunSpec {
  readonly data: DataSpec;
  readonly network: NetworkSpec;
  readonly training: TrainingSpec;
}
