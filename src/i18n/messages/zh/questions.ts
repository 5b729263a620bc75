import type { questions as english } from '../en/questions.ts';

export const questions: Record<keyof typeof english, string> = {
  paramsText:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道，不带偏置。它有多少个参数？',
  paramsTextBias:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道，带偏置。它有多少个参数？',
  paramsTextGrouped:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，读入 {inChannels} 个通道，输出 {outChannels} 个通道，不带偏置。它有多少个参数？',
  paramsTextGroupedBias:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，读入 {inChannels} 个通道，输出 {outChannels} 个通道，带偏置。它有多少个参数？',
  paramsForgotGroups:
    '这是不分组时的参数量。分成 {groups} 组后，每个输出通道只读 {inChannels} 个输入通道中的 {inChannelsPerGroup} 个。',
  paramsOneGroup:
    '你把输入和输出都除以了 {groups}。变少的只是每个输出通道读入的通道数（{inChannelsPerGroup} 个），{outChannels} 个输出通道一个也不会少。',
  paramsForgotBias: '这只是权重。偏置还要给 {outChannels} 个输出通道各加一个数。',
  paramsAddedBias: '你多算了 {outChannels} 个偏置，这一层不带偏置。',
  paramsForgotKernel:
    '这相当于每对通道只有一个权重。卷积核给每对通道准备了 {kernelSize} × {kernelSize} = {taps} 个权重。',
  paramsKernelOnce:
    '卷积核是正方形，有 {kernelSize} × {kernelSize} = {taps} 个权重，而不是 {kernelSize} 个。',
  paramsOneFilter: '这是一个卷积核的大小。每个输出通道各有一个卷积核，一共 {outChannels} 个。',
  paramsExplain:
    '每个输出通道读 {inChannelsPerGroup} 个输入通道，所以一个卷积核有 {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {oneFilter} 个权重。卷积核共 {outChannels} 个：{oneFilter} × {outChannels} = {answer}。',
  paramsExplainBias:
    '每个输出通道读 {inChannelsPerGroup} 个输入通道，所以一个卷积核有 {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {oneFilter} 个权重。卷积核共 {outChannels} 个：{oneFilter} × {outChannels} = {weights}。再加上 {outChannels} 个偏置，得 {answer}。',

  macsText:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个 {size} × {size} 像素的通道，输出 {outChannels} 个通道，步幅为 {stride}，填充方式为 same。处理一张图要做多少次乘加（MAC）？',
  macsTextGrouped:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，读入 {inChannels} 个 {size} × {size} 像素的通道，输出 {outChannels} 个通道，步幅为 {stride}，填充方式为 same。处理一张图要做多少次乘加（MAC）？',
  macsGaveFlops: '这是 FLOPs。一次乘加等于两次浮点运算，所以 MAC 数是它的一半。',
  macsForgotGroups:
    '这是不分组时的计算量。分成 {groups} 组后，算一个输出数只用到 {inChannels} 个输入通道中的 {inChannelsPerGroup} 个。',
  macsOneGroup: '这只是一组的计算量，一共有 {groups} 组。',
  macsGaveParams: '这是权重的个数。每个权重在 {positions} 个输出位置上都要用一次。',
  macsInputPositions: '你数的是输入的位置。步幅为 {stride} 时，输出只有 {outSize} × {outSize} 个位置。',
  macsForgotKernel: '这是 1 × 1 卷积核的计算量。这里的卷积核有 {kernelSize} × {kernelSize} = {taps} 个位置。',
  macsExplain:
    '输出的大小是 {outSize} × {outSize} × {outChannels}，其中每个数要做 {kernelSize} × {kernelSize} × {inChannelsPerGroup} 次乘加，所以一共是 {outSize} × {outSize} × {outChannels} × {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {answer} 次。（FLOPs 是它的两倍。）',

  legalTextCount:
    '一个卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道。它的分组数可以取多少种不同的值（包括 1）？',
  legalTextLargest: '一个卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道。它最多可以分成多少组？',
  legalOnlyInput: '这样只照顾到了 {inChannels} 个输入通道，{outChannels} 个输出通道也要能平分到各组。',
  legalOnlyOutput: '这样只照顾到了 {outChannels} 个输出通道，{inChannels} 个输入通道也要能平分到各组。',
  legalSmaller: '{smaller} 只能整除其中一个通道数。分组数必须同时整除 {inChannels} 和 {outChannels}。',
  legalAnyNumber: '并不是 {smaller} 以内的每个数都行：它必须同时整除 {inChannels} 和 {outChannels}。',
  legalGaveLargest: '这是最大的分组数。题目问的是一共有多少种取值。',
  legalGaveCount: '这是取值的种数。题目问的是其中最大的一个。',
  legalForgotOne: '还差一种。分成 1 组（也就是标准卷积）算进去了吗？',
  legalExplainCount:
    '分组数必须同时整除 {inChannels} 和 {outChannels}。符合的有：{counts}，一共 {count} 种。',
  legalExplainLargest:
    '分组数必须同时整除 {inChannels} 和 {outChannels}。符合的有：{counts}，最大的是 {largest}。',

  inputsText:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道。不靠近边缘时，一个输出数要读多少个输入数？',
  inputsTextGrouped:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，读入 {inChannels} 个通道，输出 {outChannels} 个通道。不靠近边缘时，一个输出数要读多少个输入数？',
  inputsAllChannels:
    '这样就读了全部 {inChannels} 个通道。分成 {groups} 组后，一个输出数只读自己那一组的 {inChannelsPerGroup} 个通道。',
  inputsOneChannel:
    '这只是一个通道。一个输出数要读 {inChannelsPerGroup} 个通道，每个通道都透过同样大小的窗口。',
  inputsOnePixel: '这只是一个像素。窗口盖住 {kernelSize} × {kernelSize} = {taps} 个像素。',
  inputsAllFilters: '这是 {outChannels} 个输出通道合起来的数目。题目只问其中一个通道上的一个数。',
  inputsExplain:
    '窗口盖住 {kernelSize} × {kernelSize} = {taps} 个像素，并穿过 {inChannelsPerGroup} 个通道：{taps} × {inChannelsPerGroup} = {answer}。输出多少个通道与此无关。',

  channelsTextGroup:
    '一个卷积分成 {groups} 组，读入 {inChannels} 个通道，输出 {outChannels} 个通道。组和通道都从 0 开始编号，{channel} 号输出通道属于几号组？',
  channelsTextFirst:
    '一个卷积分成 {groups} 组，读入 {inChannels} 个通道，输出 {outChannels} 个通道。通道从 0 开始编号，{channel} 号输出通道读到的第一个输入通道是几号？',
  channelsFromOne: '差了一个：这里从 0 开始编号。',
  channelsInputSize:
    '你除以的是每组的输入通道数 {inChannelsPerGroup}。输出通道属于哪一组，要看每组的输出通道数 {outChannelsPerGroup}。',
  channelsGaveFirst: '这是该组的第一个输入通道。题目问的是组的编号，从 0 到 {lastGroup}。',
  channelsGaveGroup: '这是组的编号。前面的每一组都占 {inChannelsPerGroup} 个输入通道。',
  channelsGaveLast: '这是它读到的最后一个输入通道，不是第一个。',
  channelsGaveItself:
    '{channel} 号输出通道并不是直接读 {channel} 号输入通道：先找出它在哪一组，每组有 {outChannelsPerGroup} 个输出通道。',
  channelsExplainGroup:
    '每组输出 {outChannels} / {groups} = {outChannelsPerGroup} 个通道。{channel} / {outChannelsPerGroup} 向下取整，得 {group}。',
  channelsExplainFirst:
    '每组输出 {outChannels} / {groups} = {outChannelsPerGroup} 个通道，所以 {channel} 号输出通道在 {group} 号组。每组读 {inChannels} / {groups} = {inChannelsPerGroup} 个通道，所以这一组读的是 {firstChannel} 号到 {lastChannel} 号。',

  gainTextPoints:
    '一个网络的 top-1 准确率是 {first}%，用同样的方法测，新网络是 {second}%。高了多少个百分点？',
  gainTextErrors:
    '一个网络的 top-1 准确率是 {first}%，用同样的方法测，新网络是 {second}%。与旧网络相比，错误减少了百分之几？',
  gainGaveErrors: '这是错误减少的百分比。百分点就是两个准确率直接相减。',
  gainGavePoints: '这是相差的百分点。要算错误减少了几成，得拿它和原来出错的 {before}% 相比。',
  gainOfAccuracy: '你除以的是原来的准确率 {first}%。那是相对提升，既不是百分点，也不是错误减少的比例。',
  gainOfNewError: '你除以的是新的错误率 {after}%。减少的部分，要和原来的 {before}% 相比。',
  gainExplainPoints: '{second} − {first} = {points} 个百分点。',
  gainExplainErrors:
    '错误率从 {before}% 降到 {after}%。{points} / {before} = {reduction}%，错误减少了这么多。',

  errorText:
    '一篇论文给出的是 top-1 错误率 {error}%，另一篇用同样的方法测，给出的是 top-1 准确率 {other}%。后者高多少个百分点？',
  errorSubtracted: '你拿准确率减了错误率。先把错误率换成准确率：100 − {error}。',
  errorGaveAccuracy: '这是第一篇论文的准确率。第二篇比它高多少？',
  errorExplain:
    '100 − {error} = {accuracy}，即准确率 {accuracy}%；{other} − {accuracy} = {answer} 个百分点。',

  outputTextSame:
    '一个 {kernelSize} × {kernelSize} 卷积，步幅为 {stride}，填充方式为 same，读入 {size} × {size} 像素。输出有多少个像素宽？',
  outputTextValid:
    '一个 {kernelSize} × {kernelSize} 卷积，步幅为 {stride}，不填充（valid），读入 {size} × {size} 像素。输出有多少个像素宽？',
  outputForgotStride: '这是步幅为 1 的结果。这里卷积核每次移动 {stride} 个像素。',
  outputNotValid: '这是不填充的结果。same 会在边缘补零，输出的大小与卷积核无关。',
  outputNotSame: '这是填充方式为 same 的结果。不填充时，卷积核不能超出图像。',
  outputForgotLast: '少算了一个：起点那个位置也要算。',
  outputRoundedDown: '要向上取整：填充方式为 same 时，最后剩下的像素也有一个输出。',
  outputSubtractedAll:
    '卷积核在起点不用移动：不考虑步幅，它有 {size} − {kernelSize} + 1 = {positions} 个位置可放。',
  outputExplainSame: 'same 的结果是 {size} / {stride} 向上取整，得 {answer}，与卷积核的大小无关。',
  outputExplainValid:
    '卷积核可以移动 {size} − {kernelSize} = {steps} 个像素。每步 {stride} 个像素，{steps} / {stride} 向下取整，再加上起点的 1 个位置，得 {answer}。',

  towerText:
    '一条支路读 {inChannels} 个通道：先用 1 × 1 卷积得到 {reduced} 个通道，再用 {kernelSize} × {kernelSize} 卷积得到 {outChannels} 个通道，都不带偏置。这条支路有多少个参数？',
  towerForgotPointwise:
    '这只是 {kernelSize} × {kernelSize} 那一层。前面的 1 × 1 自己还有 {inChannels} × {reduced} = {pointwise} 个权重。',
  towerForgotReduction:
    '{kernelSize} × {kernelSize} 读的不再是 {inChannels} 个通道，而是 1 × 1 做出来的 {reduced} 个。',
  towerOnlyDirect: '这是让 {kernelSize} × {kernelSize} 直接读 {inChannels} 个通道，没有 1 × 1 的情形。',
  towerKernelTwice: '1 × 1 对每一对通道只有一个权重，不是 {taps} 个。',
  towerMultiplied: '两层是一前一后接起来的，权重应当相加，不是相乘。',
  towerExplain:
    '1 × 1 有 {inChannels} × {reduced} = {pointwise} 个权重，{kernelSize} × {kernelSize} 有 {taps} × {reduced} × {outChannels} = {spatial} 个，一共 {answer} 个。如果直接读输入，要 {direct} 个。',

  widestText:
    '一个 {kernelSize} × {kernelSize} 卷积读 {inChannels} 个通道，输出 {outChannels} 个通道。现在在它前面加一个 1 × 1。要让两层的权重合起来不超过原来的一层，1 × 1 最多可以输出多少个通道？',
  widestOneTooMany: '很接近了：{answer} 个通道刚好还划算，再多一个，两层的权重就超过 {direct} 了。',
  widestOneTooFew: '很接近了：再多一个通道，还是不超过 {direct}。',
  widestForgotPointwise: '通道数和原来一样多，第二层就一点没省，1 × 1 的权重还要另加上去。',
  widestHalf: '一半只是个整数，并不是界限。想想多一个通道要花多少权重，{direct} 里放得下几份？',
  widestForgotKernel: '第二层的卷积核，对每一对通道有 {taps} 个权重。',
  widestExplain:
    '单独一层有 {taps} × {inChannels} × {outChannels} = {direct} 个权重。1 × 1 每多一个通道，做出它要 {inChannels} 个权重，读它要 {taps} × {outChannels} 个，合起来 {perChannel} 个。{direct} / {perChannel} 向下取整，得 {answer}。',
  termsTextInput:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道。把它写成若干项之和，每一项都是先深度卷积、再逐点卷积。不管权重是什么，多少项就一定够？',
  termsTextOutput:
    '一个 {kernelSize} × {kernelSize} 卷积读入 {inChannels} 个通道，输出 {outChannels} 个通道。把它写成若干项之和，每一项都是先逐点卷积、再深度卷积。不管权重是什么，多少项就一定够？',
  termsOneIsEnough: '只有一项时，每个通道只有一个空间核。这是一类特殊的卷积，不是任意的卷积。',
  termsOnlyTaps:
    '这是核的位置数。可是每个通道只需要拼出 {other} 个核，拼 {other} 个核，最多只用得着 {other} 个图案。',
  termsOnlyOther: '要拼出的核确实有这么多。可是每个核只是 {taps} 个数，有 {taps} 个图案就能拼出任何一个。',
  termsWrongSide: '你看的是空间核所属的那一侧，{own} 个通道。要紧的是其中每个通道需要多少个核：{other} 个。',
  termsKernelOnce: '一个核有 {kernelSize} × {kernelSize} = {taps} 个位置，不是 {kernelSize} 个。',
  termsAllPairs: '这是一个通道的矩阵里权重的个数。写成若干项之和，项数不会超过矩阵较短的那条边。',
  termsExplainInput:
    '先做深度卷积：空间核属于输入通道。一个输入通道的权重是一个矩阵，{other} 行（每个输出通道一行），{kernelSize} × {kernelSize} = {taps} 列。一个矩阵需要的项数，最多是 {other} 和 {taps} 中较小的那个：{answer}。',
  termsExplainOutput:
    '先做逐点卷积：空间核属于输出通道。一个输出通道的权重是一个矩阵，{other} 行（每个输入通道一行），{kernelSize} × {kernelSize} = {taps} 列。一个矩阵需要的项数，最多是 {other} 和 {taps} 中较小的那个：{answer}。',

  termParamsText:
    '把一个从 {inChannels} 个通道到 {outChannels} 个通道的 {kernelSize} × {kernelSize} 卷积，换成它的前 {terms} 个可分离项（先深度卷积、再逐点卷积），不带偏置。一共有多少个参数？',
  termParamsOne: '这是一项的参数量，一共有 {terms} 项。',
  termParamsDepthwiseOnce:
    '你给每个输入通道只算了一个空间核。{terms} 项就要 {terms} 个：深度倍数是 {terms}。',
  termParamsPointwiseOnce: '两层之间有 {terms} × {inChannels} = {between} 个通道，逐点卷积要把它们全读进来。',
  termParamsDense: '这是被替换掉的那个稠密卷积核。',
  termParamsForgotPointwise: '这只是深度卷积那一层，还差逐点卷积的 {between} × {outChannels} 个。',
  termParamsSquared:
    '逐点卷积读 {between} 个通道，输出 {outChannels} 个。各项就在这一层里加起来，所以不用再乘 {terms}。',
  termParamsExplain:
    '深度卷积，倍数为 {terms}：{kernelSize} × {kernelSize} × {inChannels} × {terms} = {depthwise}。逐点卷积读 {terms} × {inChannels} = {between} 个通道：{between} × {outChannels} = {pointwise}。合计 {answer}。',

  evenText:
    '一个 {kernelSize} × {kernelSize} 卷积从 {inChannels} 个通道到 {outChannels} 个通道，不带偏置。最多保留多少个可分离项（先深度卷积、再逐点卷积），参数仍然比稠密卷积核少？',
  evenRoundedUp: '{next} 项有 {nextTotal} 个参数，并不比 {dense} 少。',
  evenTaps: '有 {kernelSize} × {kernelSize} = {taps} 项时，光是逐点卷积那部分就和稠密卷积核一样大了。',
  evenTapsLessOne: '深度卷积那部分也要参数：一项的两层都要算。',
  evenOutputs: '这是输出通道数。先算一算一项有多少个参数。',
  evenOne: '一项有 {one} 个参数，稠密卷积核有 {dense} 个：还放得下更多项。',
  evenExplain:
    '稠密卷积核有 {taps} × {inChannels} × {outChannels} = {dense} 个参数，一项有 {taps} × {inChannels} + {inChannels} × {outChannels} = {one} 个，{dense} / {one} 约为 {even}。所以 {answer} 项更省（{total} 个），{next} 项就不省了（{nextTotal} 个）。输入通道数在相除时约掉了。',
  joinedText:
    '一个模块有 {towers} 条支路，每条开头都是一个 1 × 1 卷积，从 {inChannels} 个通道到 {perTower} 个通道，没有偏置。用一个宽的 1 × 1 代替它们全部，这个宽的 1 × 1 有多少个权重？',
  joinedOneTower: '这只是一条支路的 1 × 1。宽的那个要产生全部 {towers} 条支路的通道。',
  joinedForgotWidth: '你给每条支路只算了一个通道。每条有 {perTower} 个，所以宽的 1 × 1 要产生 {middle} 个。',
  joinedForgotInput: '这是它产生的通道数。每个通道都要读全部 {inChannels} 个输入通道，每个输入配一个权重。',
  joinedEachTime: '宽的 1 × 1 只有一个，{towers} 条支路共用它。',
  joinedExplain:
    '几块权重叠起来，产生 {towers} × {perTower} = {middle} 个通道，每个读 {inChannels} 个输入：{inChannels} × {middle} = {answer}。也就是 {oneTower} 的 {towers} 倍：和原来一样多，没有增加，也没有节省。',
  zerosText:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，从 {channels} 个通道到 {channels} 个通道。把它写成一个标准卷积，其中有多少个权重是 0？',
  zerosGaveKept: '这是对角线那几块里的权重，它们不是 0。题目问的是其余的。',
  zerosGaveAll: '这是标准卷积的全部权重。其中 {kept} 个在对角块里，不是 0。',
  zerosOneBlock: '你只留了一块。对角线上一共有 {groups} 块。',
  zerosForgotKernel: '你数的是通道对。每一对通道有 {kernelSize} × {kernelSize} 个权重。',
  zerosExplain:
    '标准卷积有 {kernelSize} × {kernelSize} × {channels} × {channels} = {all} 个权重，{groups} 个对角块里有 {kernelSize} × {kernelSize} × {perGroup} × {channels} = {kept} 个。剩下的 {all} − {kept} = {answer} 个都是 0。',
  intensityText:
    '一个 {kernelSize} × {kernelSize} 卷积读 {channels} 个通道、写同样多的通道，float32，图像大小不变。图像很大，权重可以忽略不计。每读写一个字节，它做多少次浮点运算（FLOP）？',
  intensityTextGrouped:
    '一个 {kernelSize} × {kernelSize} 卷积分 {groups} 组，读 {channels} 个通道、写同样多的通道，float32，图像大小不变。图像很大，权重可以忽略不计。每读写一个字节，它做多少次浮点运算（FLOP）？',
  intensityGaveMacs: '这是每个字节的乘加次数。一次乘加是两次浮点运算。',
  intensityOneTensor: '只算了一个张量。每读一个数，还要写一个数。',
  intensityGaveNumbers: '这是每搬一个数做的运算。float32 的一个数占 4 个字节。',
  intensityForgotGroups:
    '这是不分组的结果。分成 {groups} 组时，一个输出数只读 {channels} 个输入通道中的 {perGroup} 个。',
  intensityForgotKernel: '这是 1 × 1 的核。这里的核有 {kernelSize} × {kernelSize} = {taps} 个权重位置。',
  intensityExplain:
    '一个输出数要 {taps} × {perGroup} 次乘加，也就是 {flops} 次浮点运算。为了它，平均读一个数、写一个数，共 {bytes} 字节。{flops} / {bytes} = {answer}。',

  rooflineTextRate:
    '某设备的算术峰值是 {peak} GFLOP/s，内存带宽是 {bandwidth} GB/s。某层每搬一个字节做 {intensity} 次浮点运算。它最多能达到多少 GFLOP/s？',
  rooflineTextRidge:
    '某设备的算术峰值是 {peak} GFLOP/s，内存带宽是 {bandwidth} GB/s。每字节至少要做多少次浮点运算，限制才从内存变成算术？',
  rooflineForgotMemory:
    '这是算术能做到的。可内存每秒只送来 {bandwidth} GB，只够 {intensity} × {bandwidth} = {feed} GFLOP/s 的活。',
  rooflineForgotPeak: '内存供得上这么多，但算术到 {peak} GFLOP/s 就到头了。',
  rooflineDivided: '应该乘，不是除：每秒 {bandwidth} 个 GB，每个字节带来 {intensity} 次浮点运算的活。',
  rooflineGaveRidge: '这是限制从内存变成算术的那个 FLOP/字节，不是这一层能达到的速度。',
  rooflineMultiplied: '应该除：两个限制相等的地方，{bandwidth} GB/s 乘以 FLOP/字节等于 {peak} GFLOP/s。',
  rooflineInverse: '反了：这是每次浮点运算对应多少字节。',
  rooflineGavePeak: '这是峰值，单位是 GFLOP/s。问的是每字节要有多少活，内存才供得上它。',
  rooflineExplainMemory:
    '内存供得上 {intensity} × {bandwidth} = {feed} GFLOP/s，算术能做 {peak}。取小的：{answer}。这一层受内存限制。',
  rooflineExplainCompute:
    '内存供得上 {intensity} × {bandwidth} = {feed} GFLOP/s，算术最多 {peak}。取小的：{answer}。这一层受算术限制。',
  rooflineExplainRidge:
    '两个限制相等时，{bandwidth} GB/s × FLOP/字节 = {peak} GFLOP/s，即 {peak} / {bandwidth} = {answer} FLOP/字节。在它左边，限制是内存；在它右边，限制是算术。',
  flopsText:
    '一个 {kernelSize} × {kernelSize} 卷积，步幅为 1，填充方式为 same，读入 {inChannels} 个 {size} × {size} 像素的通道，输出 {outChannels} 个通道。一次乘加按两次算，处理一张图是多少 FLOPs？',
  flopsTextGrouped:
    '一个 {kernelSize} × {kernelSize} 卷积分成 {groups} 组，步幅为 1，填充方式为 same，读入 {inChannels} 个 {size} × {size} 像素的通道，输出 {outChannels} 个通道。一次乘加按两次算，处理一张图是多少 FLOPs？',
  flopsGaveMacs: '这是乘加次数。每次乘加是一次乘法加一次加法，也就是两次浮点运算。',
  flopsForgotGroups:
    '这是不分组时的计算量。分成 {groups} 组后，算一个输出数只用到 {inChannels} 个输入通道中的 {inChannelsPerGroup} 个。',
  flopsGaveParams: '这是权重的个数。每个权重在 {size} × {size} 个输出位置上都要用一次，每次既乘又加。',
  flopsKernelOnce: '窗口有 {kernelSize} 行，也有 {kernelSize} 列。',
  flopsForgotHeight: '你只数了一行像素。输出有 {size} 行，每行 {size} 个。',
  flopsExplain:
    '每个输出数要做 {kernelSize} × {kernelSize} × {inChannelsPerGroup} 次乘加，输出数共 {size} × {size} × {outChannels} 个：{macs} 次乘加。每次算两次运算：{answer} FLOPs。',

  separableText:
    '一个深度可分离层，先做 {kernelSize} × {kernelSize} 深度卷积，再做逐点卷积，读入 {inChannels} 个通道，输出 {outChannels} 个通道，不带偏置。它有多少个参数？',
  separableTextBias:
    '一个深度可分离层，先做 {kernelSize} × {kernelSize} 深度卷积，再做逐点卷积，读入 {inChannels} 个通道，输出 {outChannels} 个通道，只在第二步之后有一份偏置。它有多少个参数？',
  separableGaveStandard:
    '这是标准卷积：每个输出通道对每个输入通道都有一扇自己的窗口。这里的两步是相加，不是相乘。',
  separableGaveDepthwise: '这只是深度卷积那一步。逐点卷积那一步，每一对通道还各有一个权重。',
  separableGavePointwise: '这只是逐点卷积那一步。深度卷积那一步，每个输入通道还有一扇 {taps} 个权重的窗口。',
  separableOutDepthwise:
    '这是另一种顺序，窗口开在 {outChannels} 个输出通道上。这里先做深度卷积，窗口开在 {inChannels} 个输入通道上。',
  separableKernelOnce: '一扇窗口有 {kernelSize} × {kernelSize} = {taps} 个权重，而不是 {kernelSize} 个。',
  separableForgotBias: '这只是权重。偏置还要给 {outChannels} 个输出通道各加一个数。',
  separableBiasTwice: '你给深度卷积那一步也算了偏置。这里只有一份偏置，在第二步之后，{outChannels} 个数。',
  separableExplain:
    '深度卷积：{kernelSize} × {kernelSize} × {inChannels} = {depthwise}。逐点卷积：{inChannels} × {outChannels} = {pointwise}。合计 {answer}。',
  separableExplainBias:
    '深度卷积：{kernelSize} × {kernelSize} × {inChannels} = {depthwise}。逐点卷积：{inChannels} × {outChannels} = {pointwise}。合计 {weights}，再加 {outChannels} 个偏置，得 {answer}。',

  extremeText:
    '一个极端 Inception 层，先做逐点卷积，再做 {kernelSize} × {kernelSize} 深度卷积，读入 {inChannels} 个通道，输出 {outChannels} 个通道，不带偏置。它有多少个参数？',
  extremeInDepthwise:
    '这是可分离卷积的顺序，窗口开在 {inChannels} 个输入通道上。这里先做逐点卷积，深度卷积处理的是 {outChannels} 个通道。',
  extremeGaveStandard:
    '这是标准卷积：每个输出通道对每个输入通道都有一扇自己的窗口。这里的两步是相加，不是相乘。',
  extremeGavePointwise:
    '这只是逐点卷积那一步。它产生的每个通道，在深度卷积那一步还有一扇 {taps} 个权重的窗口。',
  extremeGaveDepthwise: '这只是深度卷积那一步。逐点卷积那一步，每一对通道还各有一个权重。',
  extremeKernelOnce: '一扇窗口有 {kernelSize} × {kernelSize} = {taps} 个权重，而不是 {kernelSize} 个。',
  extremeExplain:
    '逐点卷积：{inChannels} × {outChannels} = {pointwise}。深度卷积：{kernelSize} × {kernelSize} × {outChannels} = {depthwise}。合计 {answer}。',

  ratioText:
    '一个 {kernelSize} × {kernelSize} 的层读入 {inChannels} 个通道，输出 {outChannels} 个通道。标准形式做的乘加，是它的可分离形式的多少倍？',
  ratioForgotChannels:
    '这是输出通道非常多时的极限。现在输出通道只有 {outChannels} 个，逐点卷积占的 1/{outChannels} 不能当作没有。',
  ratioGaveChannels: '1/{outChannels} 只是两项中的一项，另一项是窗口的。',
  ratioAdded: '相加的是两个份额 1/{outChannels} + 1/{taps}，不是它们的倒数；加完再取倒数。',
  ratioKernelOnce: '窗口有 {kernelSize} × {kernelSize} = {taps} 个位置，而且还有第二项 1/{outChannels}。',
  ratioUsedInput: '你用的是输入通道数。它在两种形式里都是因子，约掉了；起作用的是 {outChannels} 个输出通道。',
  ratioExplain:
    '份额是 1/{outChannels} + 1/{taps} = {sum}/{product} = 1/{answer}，倒过来就是 {answer} 倍。{inChannels} 个输入通道约掉了。',

  strideTextSeparable:
    '一个可分离层读入 {inChannels} 个 {size} × {size} 像素的通道：先做 {kernelSize} × {kernelSize} 深度卷积，步幅为 {stride}，填充方式为 same；再用逐点卷积输出 {outChannels} 个通道。处理一张图要做多少次乘加？',
  strideTextExtreme:
    '一个极端 Inception 层读入 {inChannels} 个 {size} × {size} 像素的通道：先用逐点卷积得到 {outChannels} 个通道；再做 {kernelSize} × {kernelSize} 深度卷积，步幅为 {stride}，填充方式为 same。处理一张图要做多少次乘加？',
  strideForgotStride: '这是步幅为 1 的结果。这里经过深度卷积，只剩 {outSize} × {outSize} 个位置。',
  strideTooLate: '步幅属于深度卷积，而它在前面：轮到逐点卷积时，只剩 {outSize} × {outSize} 个位置了。',
  strideTooEarly: '步幅属于深度卷积，而它在后面：逐点卷积仍要在全部 {size} × {size} 个位置上做。',
  strideGaveFlops: '这是 FLOPs。一次乘加等于两次浮点运算，所以 MAC 数是它的一半。',
  strideOnlyPointwise: '这只是逐点卷积那一步，还要加上深度卷积。',
  strideExplainSeparable:
    '深度卷积：{outSize} × {outSize} × {kernelSize} × {kernelSize} × {inChannels} = {first}。逐点卷积在步幅之后：{outSize} × {outSize} × {inChannels} × {outChannels} = {second}。合计 {answer}。',
  strideExplainExtreme:
    '逐点卷积在步幅之前：{size} × {size} × {inChannels} × {outChannels} = {first}。深度卷积：{outSize} × {outSize} × {kernelSize} × {kernelSize} × {outChannels} = {second}。合计 {answer}。',

  shareText:
    '一个可分离层，先做 {kernelSize} × {kernelSize} 深度卷积，步幅为 1，再做逐点卷积，读入 {inChannels} 个通道，输出 {outChannels} 个通道。深度卷积每做一次乘加，逐点卷积要做多少次？',
  shareForgotKernel: '对一个像素的每个通道，深度卷积要做 {taps} 次乘加，而不是一次。',
  shareKernelOnce: '窗口有 {kernelSize} × {kernelSize} = {taps} 个位置，而不是 {kernelSize} 个。',
  shareOfWhole: '这是整个层与深度卷积之比，多算了深度卷积自己的那一次。',
  shareGavePointwise: '这是逐点卷积在一个像素上做的次数，还要除以深度卷积在这个像素上做的次数。',
  shareGaveTaps: '这是深度卷积在一个像素的一个通道上的计算量。',
  shareExplain:
    '每个像素上，深度卷积：{taps} × {inChannels}；逐点卷积：{inChannels} × {outChannels}。输入通道数约掉：{outChannels} / {taps} = {answer}。',

  batchNormTextAll: '某层有 {channels} 个通道，后面接一个带缩放和平移的批归一化。Keras 给它算多少个数？',
  batchNormTextTrainable:
    '某层有 {channels} 个通道，后面接一个带缩放和平移的批归一化。其中有多少个数会被梯度改变？',
  batchNormTextFixed:
    '某层有 {channels} 个通道，后面接一个带缩放和平移的批归一化。其中有多少个数只是存着，并不训练？',
  batchNormOnePerChannel: '这是每个通道一个数。其实有四种。',
  batchNormOnlyTrainable: '这是会学习的两种：gamma 和 beta。Keras 还要算上移动均值和移动方差。',
  batchNormAllOfThem: '这是每个通道四个数的总和：gamma、beta、移动均值、移动方差。题目问的只是其中两种。',
  batchNormThree: '每个通道不是三个数，而是四个：缩放、平移、移动均值、移动方差。',
  batchNormFourValues: '四个数是对 {channels} 个通道里的每一个说的。',
  batchNormExplain:
    '每个通道四个数：gamma 和 beta 会学习（2 × {channels} = {trainable}），移动均值和移动方差只是存着（2 × {channels} = {fixed}），一共 {all} 个。这道题的答案是 {answer}。',

  fieldText:
    '先是 {before} 个步幅为 1 的 3 × 3 可分离卷积层，再是一个步幅为 2 的 3 × 3 最大池化，然后又是 {after} 个步幅为 1 的 3 × 3 可分离卷积层。最后的一个数，最多能依赖边长多少像素的一块图像？',
  fieldNoStride: '后面 {after} 层你是按相隔一个像素算的。池化之后，相邻两个数在原图上隔两个像素。',
  fieldNoPool: '池化也是透过 3 × 3 的窗口看的，要加 2。',
  fieldForgotOwn: '出发的那个像素自己也算，要加 1。',
  fieldThreeEach: '窗口是重叠的：一个 3 × 3 窗口让看到的范围增加 2，而不是 3。',
  fieldStrideEverywhere: '步幅只影响池化之后的层。池化之前，以及池化自己，相邻的数只隔一个像素。',
  fieldStrideOnPool: '池化自己的窗口看的仍是挨在一起的像素，步幅只放大它之后的层。',
  fieldExplain:
    '从 1 开始。前几层各加 2，共 {first}；池化加 2，到这里是 {pooled}。此后相邻的数隔 2 个像素，后面 {after} 层各加 2 × 2，共 {later}。合计 {answer}。是不是可分离卷积，对此没有影响。',

  shuffledText:
    '一次 {groups} 组的通道混洗，输入 {channels} 个通道，从 0 开始编号。混洗之后，{place} 号位置上（也从 0 数起）是原来的几号通道？',
  shuffledOtherWay: '这是 {place} 号通道要去的位置。题目问的是，哪个通道来到了 {place} 号位置。',
  shuffledStayed: '这是混洗之前的样子。一定不动的只有第一个和最后一个通道。',
  shuffledFromOne: '差了一个：这里从 0 开始编号。',
  shuffledGaveGroup: '这是它来自的组。是那一组里的哪一个通道？',
  shuffledExplain:
    '写成 {groups} 行、每行 {perGroup} 个，再一列一列地读：{place} = {row} × {groups} + {column}，也就是第 {row} 列、第 {column} 行（都从 0 数起）。那里是 {column} × {perGroup} + {row} = {answer} 号通道。',

  bottleneckText:
    '一个倒置瓶颈：先用 1 × 1 把 {channels} 个通道加宽到 {expansion} 倍，接一个 3 × 3 深度卷积，再用 1 × 1 回到 {channels} 个通道。三层一共有多少个权重（不带偏置，也不计归一化）？',
  bottleneckDenseMiddle: '中间是深度卷积：{wide} 个通道每个有 9 个权重，不是每一对通道都有 9 个。',
  bottleneckForgotDepthwise: '这只是两个 1 × 1。深度卷积还有 9 × {wide} = {depthwise} 个权重。',
  bottleneckOnePointwise: '1 × 1 有两个：一个加宽到 {wide} 个通道，一个收回来。',
  bottleneckNarrowMiddle: '深度卷积在宽的地方做，有 {wide} 个通道。',
  bottleneckExplain:
    '宽的地方有 {channels} × {expansion} = {wide} 个通道。每个 1 × 1 有 {channels} × {wide} = {pointwise} 个权重，深度卷积有 9 × {wide} = {depthwise} 个：{pointwise} + {depthwise} + {pointwise} = {answer}。',
};
