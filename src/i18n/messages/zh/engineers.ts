/** 给工程师的一页，以及在页面上运行的检查。 */
export const engineers = {
  title: '给工程师',
  description:
    '几千字节的 WebAssembly，实现分组卷积和深度卷积，可以单独用，也可以装进 TensorFlow.js：怎样用、有多快，还有一个在你的浏览器里运行的检查。',
  intro:
    '这门课里的卷积，用的是自己写的计算内核。在这里，分组卷积算得少，时间就真的变短；在同一类处理器上，Node 和各个浏览器给出的结果每一位都相同（Arm 还没有试过）。你可以直接拿去用。',
  tryThem: '不用安装也能先试试：{library}里有能在页面上直接运行的代码。',
  aloneTitle: '单独使用',
  alone:
    '参数和参考实现一样：普通的张量，激活值按 NHWC 排列，权重按 HWIO 排列，再加上一个事先检查过的几何描述。在网页、Worker 和 Node 里都能用。不能运行 WebAssembly 的地方，由参考实现代劳，结果只差 float32 的舍入，返回的对象也会说明这一点。',
  take: '先运行一次 {command}，编译好计算内核；然后复制 {folders} 这几个文件夹，还有 package.json 里的 {entry}。',
  tfjsTitle: '装进 TensorFlow.js',
  tfjs: 'TensorFlow.js 没有分组卷积，它的 WebAssembly 后端也缺少训练所需的梯度。一次调用就能补上这两样，直接使用那个后端的内存，不必复制。在其他后端上，同一个函数由现成的运算拼成。请固定用 4.22.0 版：后端没有公开自己的内存，计算内核只能自己去找；如果不在预期的位置，就改为复制。',
  speedTitle: '有多快',
  speed:
    '56 × 56 的图像，128 个通道，3 × 3 卷积；单线程，各家交替运行，取中位数。TensorFlow.js 有两种办法：拆开、逐组卷积、再拼起来，或者做一个组与组之间权重为 0 的普通卷积，表里取快的那一种。onnxruntime-web 的时间已经扣除了调用本身的开销。',
  speedGroups: '分组数',
  speedOurs: '这里，毫秒',
  speedPeak: '占峰值',
  speedTensorFlow: 'TensorFlow.js，毫秒',
  speedOnnx: 'onnxruntime-web，毫秒',
  speedWhere:
    '{date} 测得：{machine}，Chromium {browser}。峰值是同一个处理器在同一次测量里只做乘法和加法所达到的速度。全部卷积层和梯度的数据见 {link}。',
  checkTitle: '在这里检查',
  check:
    '你的浏览器可以把内核和参考实现对照一遍：一共 {count} 个卷积，任意两种形状或选项都会碰到一起，正向和反向都查。',
  checkRun: '开始检查',
  checkRunning: '{count} 个里已查完 {done} 个',
  checkPassed: '{count} 个全部一致。引擎：{engine}。全部二进制位的摘要：{digest}。',
  checkSame: '生成这个页面时，Node 得到的是同一个摘要：每一位都相同。',
  checkOther: '生成这个页面时，Node 得到的是 {digest}：有些和的舍入在这里不一样，但都在检查允许的范围内。',
  checkFailed: '有 {faults} 个数不一致。第一个：{first}',
  checkBroken: '检查没能运行：{reason}',
  readTitle: '怎样读这些代码',
  read: '这个文件夹可以按下面的顺序读：{reference} 是公式；{plan} 把一层切成小块，让每一块的内部不再需要判断；{generator} 写出最里层的循环，寄存器里的每种形状各写一个；{assembly} 运行它们；{conformance} 检查它们；{bench} 给它们计时。',
};
