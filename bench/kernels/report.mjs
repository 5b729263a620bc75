import { writeFileSync } from 'node:fs';

export function writeReport(result, path) {
  const rows = result.runs.flatMap(({ threads, answers }) => answers.map((answer) => ({ threads, ...answer })));
  console.table(
    rows.map(({ threads, operation, size, channels, kernelSize, groups, gigaflops, peak, milliseconds }) => {
      const { ours, oursInTensorFlow, tensorFlow, tensorFlowDense, tensorFlowKernel, onnx } = milliseconds;
      const own = ours ?? oursInTensorFlow;
      const ratio = (other) => (other ? Number((other / own).toFixed(2)) : undefined);
      return {
        layer: `${operation} ${size}x${channels} k${kernelSize} g${groups} t${threads}`,
        ms: Number(own.toFixed(3)),
        ofPeak: `${((100 * gigaflops) / own / (peak / 1000)).toFixed(0)} %`,
        tf: ratio(tensorFlow),
        dense: ratio(tensorFlowDense),
        kernel: ratio(tensorFlowKernel),
        onnx: ratio(onnx),
        inTf: oursInTensorFlow && Number((tensorFlow / oursInTensorFlow).toFixed(2)),
      };
    }),
  );
  if (path) writeFileSync(path, '');
}
