/** The gradient to the bias: every channel of dy summed over all pixels. */
export function biasGradient(dy: usize, pixels: i32, channels: i32, dbias: usize): void {
  for (let channel = 0; channel < channels; channel += 4) {
    const width = min(4, channels - channel);
    let from = dy + (channel << 2);
    if (width === 4) {
      let sum = f32x4.splat(0);
      for (let pixel = 0; pixel < pixels; pixel++) {
        sum = f32x4.add(sum, v128.load(from));
        from += channels << 2;
      }
      v128.store(dbias + (channel << 2), sum);
    } else {
      for (let at = 0; at < width; at++) {
        let sum: f32 = 0;
        for (let pixel = 0; pixel < pixels; pixel++) {
          sum += load<f32>(from + ((pixel * channels + at) << 2));
        }
        store<f32>(dbias + ((channel + at) << 2), sum);
      }
    }
  }
}
