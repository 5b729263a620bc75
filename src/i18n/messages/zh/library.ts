/** 代码单元函数库的页面：docstring 以外的文字。 */
export const library = {
  title: '代码单元的函数库',
  description:
    '代码单元里可以直接使用的名字：张量、照片和数据、带分组的卷积、网络的代价、训练、图表和 TensorFlow.js，每一个都带着能在页面里运行的例子。',
  intro:
    '课程里有些代码可以就地修改、就地运行。它是 JavaScript，在你的浏览器里运行，这一页上的名字全都可以直接用，不需要 import。这里的每个例子都是这样的单元。',
  startTitle: '一个单元能做什么',
  writing:
    '单元的最后一行会显示在下方。一个单元定义的名字，页面上的其他单元都能用。Ctrl+Enter 运行单元，Ctrl+Space 列出可以写什么；光标在函数的括号里时，上方会提示它的参数。',
  startPicture: '把照片变成通道',
  startPictureText:
    '让课程的一张照片经过 16 个滤波器：颜色、边缘、斑点、线条。张量会显示形状、取值范围和每个通道的图。',
  startGroups: '分组卷积',
  startGroupsText: '四组，每组四个通道。这个单元要用到上面那个；上面的还没运行，就会先运行它。',
  startNetworks: '网络的代价',
  startNetworksText: '课程里的网络都是数据。参数量和乘加次数是数出来的，不是查来的。',
  startTraining: '让网络学起来',
  startTrainingText: '一个小网络就在这里学认纹理，只要几秒。损失一边下降，一边画出来。',
  startChart: '一幅图表',
  startChartText: '单元里第一次写到 Plot 时，才载入 Observable Plot。',
  startFormula: '一个公式',
  startFormulaText: '用 TeX 写，和课程里别处一样。',
  startTensorflow: '换一家再算一遍',
  startTensorflowText: '让 TensorFlow.js 用 float32 算同一个卷积。两边剩下的差别只是舍入。',
  groupTensors: '张量',
  groupTensorsText:
    '张量就是普通的数据：`shape` 说每条轴上有多少个数，`data` 按行存放这些数，最后一条轴变化最快。激活值的排列是 `[batch, height, width, channels]`，权重是 `[kernelHeight, kernelWidth, inChannels / groups, outChannels]`。',
  groupPictures: '照片与数据',
  groupPicturesText: '都是课程自带的。单元不能联网，别的什么也载入不了。',
  groupConvolutions: '卷积',
  groupConvolutionsText:
    '照课程给出的公式逐项计算，精度为 float64：慢，但不容置疑。输入大的时候，可以用编译好的计算内核。',
  groupCosts: '代价与网络',
  groupCostsText: '一次加法或一次乘法算一次浮点运算，所以一次乘加算两次。',
  groupTraining: '训练',
  groupTrainingText: '单元里第一次写到它们时，会带来 TensorFlow.js。',
  groupShowing: '显示',
  groupShowingText: '单元的最后一行自己就会显示。要显示不止一个值，或者换一种样子显示，就用下面这些。',
  contents: '本页内容',
  takes: '参数',
  optional: '可省略',
  default: '默认 {value}',
  gives: '返回',
  fails: '报错',
  has: '包括',
};
