/** Inputs side by side along the channels. */
export function concatenate(
  inputs: readonly { data: Float32Array; channels: number }[],
  y: Float32Array,
): void {
  const total = inputs.reduce((sum, { channels }) => sum + channels, 0);
  const pixels = y.length / total;
  let offset = 0;
  for (const { data, channels } of inputs) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const from = pixel * channels;
      y.set(data.subarray(from, from + channels), pixel * total + offset);
    }
    offset += channels;
  }
}

/** Channels [start, start + count). */
export function takeChannels(
  x: Float32Array,
  channels: number,
  start: number,
  count: number,
  y: Float32Array,
): void {
  for (let pixel = 0; pixel < x.length / channels; pixel++) {
    const from = pixel * channels + start;
    y.set(x.subarray(from, from + count), pixel * count);
  }
}

/** Channel `group * n + index` goes to place `index * groups + group`. [zhang2018, fig. 1] */
export function shuffleChannels(x: Float32Array, channels: number, groups: number, y: Float32Array): void {
  const each = channels / groups;
  for (let from = 0; from < x.length; from += channels) {
    for (let group = 0; group < groups; group++) {
      for (let index = 0; index < each; index++)
        y[from + index * groups + group] = x[from + group * each + index]!;
    }
  }
}
