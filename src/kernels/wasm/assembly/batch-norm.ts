// Batch normalisation in training, as in src/kernels/tfjs/batch-norm.ts. All tensors are [pixels, channels], the
// vectors [channels] of float32. Sums run over blocks of pixels that stay in the nearest cache, in one fixed order; a
// block's sum is added as one number, which also keeps the rounding of long sums small.

/** Pixels of one block: 128 pixels of 16 channels are 8 KB. */
const BLOCK: i32 = 128;

/** The mean of each channel, and its variance around it. */
export function batchMoments(x: usize, pixels: i32, channels: i32, mean: usize, variance: usize): void {
  memory.fill(mean, 0, channels << 2);
  for (let from = 0; from < pixels; from += BLOCK) {
    const count = min(BLOCK, pixels - from);
    const block = x + (<usize>(from * channels) << 2);
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      let at = block + (channel << 2);
      let sum = f32x4.splat(0);
      for (let pixel = 0; pixel < count; pixel++) {
        sum = f32x4.add(sum, v128.load(at));
        at += channels << 2;
      }
      const target = mean + (channel << 2);
      v128.store(target, f32x4.add(v128.load(target), sum));
    }
    for (; channel < channels; channel++) {
      let at = block + (channel << 2);
      let sum: f32 = 0;
      for (let pixel = 0; pixel < count; pixel++) {
        sum += load<f32>(at);
        at += channels << 2;
      }
      const target = mean + (channel << 2);
      store<f32>(target, load<f32>(target) + sum);
    }
  }
  divide(mean, channels, <f32>pixels);

  memory.fill(variance, 0, channels << 2);
  for (let from = 0; from < pixels; from += BLOCK) {
    const count = min(BLOCK, pixels - from);
    const block = x + (<usize>(from * channels) << 2);
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      let at = block + (channel << 2);
      const centre = v128.load(mean + (channel << 2));
      let sum = f32x4.splat(0);
      for (let pixel = 0; pixel < count; pixel++) {
        const by = f32x4.sub(v128.load(at), centre);
        sum = f32x4.add(sum, f32x4.mul(by, by));
        at += channels << 2;
      }
      const target = variance + (channel << 2);
      v128.store(target, f32x4.add(v128.load(target), sum));
    }
    for (; channel < channels; channel++) {
      let at = block + (channel << 2);
      const centre = load<f32>(mean + (channel << 2));
      let sum: f32 = 0;
      for (let pixel = 0; pixel < count; pixel++) {
        const by = load<f32>(at) - centre;
        sum += by * by;
        at += channels << 2;
      }
      const target = variance + (channel << 2);
      store<f32>(target, load<f32>(target) + sum);
    }
  }
  divide(variance, channels, <f32>pixels);
}

function divide(vector: usize, channels: i32, by: f32): void {
  for (let channel = 0; channel < channels; channel++) {
    const at = vector + (channel << 2);
    store<f32>(at, load<f32>(at) / by);
  }
}

/** y = factor * x + shift, channel by channel, and max(0, y) with `relu`. */
export function scaleChannels(
  x: usize,
  y: usize,
  pixels: i32,
  channels: i32,
  factor: usize,
  shift: usize,
  relu: bool,
): void {
  const least = f32x4.splat(relu ? 0 : -Infinity);
  const floor: f32 = relu ? 0 : -Infinity;
  let at: usize = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      const offset = channel << 2;
      const value = f32x4.add(
        f32x4.mul(v128.load(x + at), v128.load(factor + offset)),
        v128.load(shift + offset),
      );
      v128.store(y + at, f32x4.max(value, least));
      at += 16;
    }
    for (; channel < channels; channel++) {
      const offset = channel << 2;
      const value = load<f32>(x + at) * load<f32>(factor + offset) + load<f32>(shift + offset);
      store<f32>(y + at, max<f32>(value, floor));
      at += 4;
    }
  }
}

/**
 * The gradients to shift and scale: dy summed, and dy times (x - mean) summed, over all pixels. With `relu`, dy counts
 * where y is above 0.
 */
export function batchNormSums(
  x: usize,
  y: usize,
  dy: usize,
  pixels: i32,
  channels: i32,
  mean: usize,
  dshift: usize,
  dcentred: usize,
  relu: bool,
): void {
  memory.fill(dshift, 0, channels << 2);
  memory.fill(dcentred, 0, channels << 2);
  const zero = f32x4.splat(0);
  for (let from = 0; from < pixels; from += BLOCK) {
    const count = min(BLOCK, pixels - from);
    const block = <usize>(from * channels) << 2;
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      const offset = channel << 2;
      let at = block + offset;
      const centre = v128.load(mean + offset);
      let sum = f32x4.splat(0);
      let product = f32x4.splat(0);
      for (let pixel = 0; pixel < count; pixel++) {
        let gradient = v128.load(dy + at);
        if (relu) gradient = v128.and(gradient, f32x4.gt(v128.load(y + at), zero));
        sum = f32x4.add(sum, gradient);
        product = f32x4.add(product, f32x4.mul(gradient, f32x4.sub(v128.load(x + at), centre)));
        at += channels << 2;
      }
      v128.store(dshift + offset, f32x4.add(v128.load(dshift + offset), sum));
      v128.store(dcentred + offset, f32x4.add(v128.load(dcentred + offset), product));
    }
    for (; channel < channels; channel++) {
      const offset = channel << 2;
      let at = block + offset;
      const centre = load<f32>(mean + offset);
      let sum: f32 = 0;
      let product: f32 = 0;
      for (let pixel = 0; pixel < count; pixel++) {
        if (!relu || load<f32>(y + at) > 0) {
          const gradient = load<f32>(dy + at);
          sum += gradient;
          product += gradient * (load<f32>(x + at) - centre);
        }
        at += channels << 2;
      }
      store<f32>(dshift + offset, load<f32>(dshift + offset) + sum);
      store<f32>(dcentred + offset, load<f32>(dcentred + offset) + product);
    }
  }
}

/** The gradient to the input: dx = a * dy + b * x + c, channel by channel; with `relu`, dy counts where y is above 0. */
export function batchNormInput(
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  pixels: i32,
  channels: i32,
  a: usize,
  b: usize,
  c: usize,
  relu: bool,
): void {
  const zero = f32x4.splat(0);
  let at: usize = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    let channel = 0;
    for (; channel + 4 <= channels; channel += 4) {
      const offset = channel << 2;
      let gradient = v128.load(dy + at);
      if (relu) gradient = v128.and(gradient, f32x4.gt(v128.load(y + at), zero));
      const own = f32x4.add(f32x4.mul(v128.load(x + at), v128.load(b + offset)), v128.load(c + offset));
      v128.store(dx + at, f32x4.add(f32x4.mul(gradient, v128.load(a + offset)), own));
      at += 16;
    }
    for (; channel < channels; channel++) {
      const offset = channel << 2;
      const counts = !relu || load<f32>(y + at) > 0;
      const gradient: f32 = counts ? load<f32>(dy + at) : 0;
      const own = load<f32>(x + at) * load<f32>(b + offset) + load<f32>(c + offset);
      store<f32>(dx + at, gradient * load<f32>(a + offset) + own);
      at += 4;
    }
  }
}
