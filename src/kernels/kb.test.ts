import { readFileSync } from 'node:fs';
import { test, expect } from 'vitest';
import { conv2dReference, conv2dReferenceGradients, resolveConv2d } from '#src/conv';
import { toForwardWalk, toInputGradientWalks, type Walk } from '/work/main/src/kernels/plan/walk.ts';
import { packedBytes, writePlan } from '/work/main/src/kernels/plan/write-plan.ts';
import { chooseFamily, familyKinds } from '/work/main/src/kernels/plan/choose.ts';
const memory = new WebAssembly.Memory({ initial: 3000 });
const { instance } = await WebAssembly.instantiate(readFileSync('/work/main/src/kernels/wasm/build/kernels.wasm'), { env: { memory, abort() {} } });
const k = instance.exports as any;
let top = 1024; const alloc = (b: number) => { const p = top; top += (b + 15) & ~15; return p; };
const put = (d: Float32Array) => { const p = alloc(d.byteLength); new Float32Array(memory.buffer, p, d.length).set(d); return p; };
let seed = 1; const rnd = () => { seed = (Math.imul(seed, 1664525) + 1013904223) | 0; return seed / 2 ** 31; };
const fill = (n: number) => Float32Array.from({ length: n }, rnd);
function prepare(walk: Walk, w: number, bias: number) {
  const p = alloc(packedBytes(walk)); const s = walk.weights; const f = chooseFamily(walk.groups, walk.channels, walk.outs).family;
  const doPack = () => k.packWeights(w + s.start * 4, bias, p, familyKinds[f], walk.groups, walk.channels, walk.outs, walk.taps[0], walk.taps[1], s.row * 4, s.column * 4, s.channel * 4, s.out * 4, s.group * 4);
  doPack();
  const plan = writePlan(walk, { relu: false }); const q = alloc(plan.byteLength); new Int32Array(memory.buffer, q, plan.length).set(plan);
  return { p, q, doPack, regions: plan[12] };
}
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!;
function time(f: () => void, ms = 150) { f(); const t: number[] = []; const s = performance.now(); while (performance.now() - s < ms || t.length < 5) { const a = performance.now(); f(); t.push(performance.now() - a); } return med(t); }
test('x', () => {
  let worst = 0;
  for (let c = 0; c < 400; c++) {
    top = 1024;
    const R = (a: number, b: number) => a + Math.floor((rnd() + 1) / 2 * (b - a + 1));
    const groups = [1, 1, 2, 3, 4, 5, 8][R(0, 6)]!; const spec = { inChannels: groups * R(1, 5), outChannels: groups * R(1, 9), kernelSize: [R(1, 4), R(1, 4)] as [number, number], stride: [R(1, 3), R(1, 3)] as [number, number], dilation: [R(1, 2), R(1, 2)] as [number, number], groups, padding: (['same', 'valid', { top: 1, right: 0, bottom: 2, left: 3 }] as const)[R(0, 2)] };
    if (R(0, 3) === 0) { spec.inChannels = groups; spec.outChannels = groups * R(1, 2); }
    const shape = [R(1, 2), R(7, 12), R(7, 12), spec.inChannels];
    const g = resolveConv2d(spec, shape);
    const n = (s: readonly number[]) => s.reduce((a, b) => a * b, 1);
    const x = fill(n(g.inputShape)), w = fill(n(g.weightsShape)), b = fill(spec.outChannels), dy = fill(n(g.outputShape));
    const xp = put(x), wp = put(w), bp = put(b), dyp = put(dy), yp = alloc(dy.byteLength), dxp = alloc(x.byteLength);
    const f = prepare(toForwardWalk(g), wp, bp); k.convolve(f.q, xp, f.p, yp, 0, 1);
    const want = conv2dReference({ shape: g.inputShape, data: x }, { shape: g.weightsShape, data: w }, { shape: [spec.outChannels], data: b }, g).data;
    const got = new Float32Array(memory.buffer, yp, want.length);
    want.forEach((v, i) => { worst = Math.max(worst, Math.abs(v - got[i]!)); if (!(Math.abs(v - got[i]!) < 1e-4)) throw new Error(JSON.stringify(spec) + shape + ' ' + i + ' ' + v + ' ' + got[i]); });
    new Float32Array(memory.buffer, dxp, x.length).fill(77);
    for (const walk of toInputGradientWalks(g)) { const q = prepare(walk, wp, 0); k.convolve(q.q, dyp, q.p, dxp, 0, 2); k.convolve(q.q, dyp, q.p, dxp, 1, 2); }
    const gr = conv2dReferenceGradients({ shape: g.inputShape, data: x }, { shape: g.weightsShape, data: w }, { shape: g.outputShape, data: dy }, g);
    const gx = new Float32Array(memory.buffer, dxp, x.length);
    gr.dx.data.forEach((v, i) => { if (!(Math.abs(v - gx[i]!) < 1e-4)) throw new Error('dx ' + JSON.stringify(spec) + shape + ' ' + i + ' ' + v + ' ' + gx[i]); });
  }
  console.log('worst', worst);
  const line: string[] = [];
  for (const [h, c, ks, list, st] of [[56, 128, 3, [1, 2, 4, 8, 16, 32, 64, 128], 1], [19, 728, 3, [1, 2, 4, 8, 13, 26, 52, 91, 182, 364, 728], 1], [32, 64, 3, [1, 2, 4, 8, 16, 32, 64], 1], [14, 64, 3, [1, 4, 16, 64], 1], [28, 32, 3, [1, 4, 8, 32], 1], [56, 128, 1, [1], 1], [19, 728, 1, [1], 1], [56, 128, 3, [1, 128], 2], [56, 64, 5, [1, 64], 1], [56, 64, 7, [1, 64], 1]] as const)
    for (const groups of list) {
      top = 1024;
      const g = resolveConv2d({ inChannels: c, outChannels: c, kernelSize: ks, groups, padding: 'same', stride: st }, [1, h, h, c]);
      const n = (s: readonly number[]) => s.reduce((a, b) => a * b, 1);
      const xp = put(fill(n(g.inputShape))), wp = put(fill(n(g.weightsShape))), bp = put(fill(c)), yp = alloc(4 * n(g.outputShape));
      const f = prepare(toForwardWalk(g), wp, bp);
      const t = time(() => k.convolve(f.q, xp, f.p, yp, 0, 1), 120); const pk = time(f.doPack, 40);
      const fl = 2 * n(g.outputShape) * ks * ks * (c / groups);
      console.log(`${h} ${c} k${ks} s${st} g${groups}: ${t.toFixed(3)} ms ${(fl / t / 1e6).toFixed(1)} GF/s pack ${pk.toFixed(3)}`);
    }
}, 120000);
