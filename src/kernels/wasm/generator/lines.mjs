/** 0 to `count` - 1. */
export const indices = (count) => Array.from({ length: count }, (_, index) => index);

/** A piece of source for each of them, one under the other. */
export const each = (count, line) => indices(count).map(line).join('\n');
