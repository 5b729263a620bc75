export type { Random } from './random.ts';
export { seededRandom } from './random.ts';
