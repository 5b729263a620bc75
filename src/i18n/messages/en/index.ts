export { conv } from './conv.ts';
