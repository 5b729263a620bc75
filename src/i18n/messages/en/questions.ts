/** Questions with fresh numbers: text, what each known mistake means, and the working. */
export const questions = {
  paramsText:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and writes {outChannels}, without a bias. How many parameters does it have?',
  paramsTextBias:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and writes {outChannels}, with a bias. How many parameters does it have?',
  paramsTextGrouped:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups reads {inChannels} channels and writes {outChannels}, without a bias. How many parameters does it have?',
  paramsTextGroupedBias:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups reads {inChannels} channels and writes {outChannels}, with a bias. How many parameters does it have?',
  paramsForgotGroups:
    'That is the layer without groups. In {groups} groups, an output channel reads {inChannelsPerGroup} of the {inChannels} input channels.',
  paramsOneGroup:
    'You divided both sides by {groups}. Only what an output channel reads shrinks to {inChannelsPerGroup}: all {outChannels} output channels are still written.',
  paramsForgotBias:
    'Those are the weights. The bias adds one number for each of the {outChannels} output channels.',
  paramsAddedBias: 'You counted a bias of {outChannels} numbers, but this layer has none.',
  paramsForgotKernel:
    'That is one weight for each pair of channels. The kernel has {kernelSize} × {kernelSize} = {taps} for each pair.',
  paramsKernelOnce:
    'The kernel is a square: it has {kernelSize} × {kernelSize} = {taps} weights, not {kernelSize}.',
  paramsOneFilter: 'That is one filter. There are {outChannels}, one for each output channel.',
  paramsExplain:
    'One filter has {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {oneFilter} weights, because an output channel reads {inChannelsPerGroup} input channels. There are {outChannels} filters: {oneFilter} × {outChannels} = {answer}.',
  paramsExplainBias:
    'One filter has {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {oneFilter} weights, because an output channel reads {inChannelsPerGroup} input channels. There are {outChannels} filters: {oneFilter} × {outChannels} = {weights}. The bias adds {outChannels}: {answer}.',

  macsText:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels of {size} × {size} pixels and writes {outChannels}, with stride {stride} and padding “same”. How many multiply-adds (MACs) does one image take?',
  macsTextGrouped:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups reads {inChannels} channels of {size} × {size} pixels and writes {outChannels}, with stride {stride} and padding “same”. How many multiply-adds (MACs) does one image take?',
  macsGaveFlops: 'Those are FLOPs. A multiply-add is two of them, so there are half as many MACs.',
  macsForgotGroups:
    'That is the layer without groups. In {groups} groups, an output number needs only {inChannelsPerGroup} of the {inChannels} input channels.',
  macsOneGroup: 'That is the work of one group. There are {groups}.',
  macsGaveParams:
    'That is the number of weights. Each weight is used again at every one of the {positions} output positions.',
  macsInputPositions:
    'You counted the input’s positions. With stride {stride} the output has only {outSize} × {outSize}.',
  macsForgotKernel: 'That is a 1 × 1 kernel. This one has {kernelSize} × {kernelSize} = {taps} taps.',
  macsExplain:
    'The output is {outSize} × {outSize} × {outChannels}. Each of its numbers takes {kernelSize} × {kernelSize} × {inChannelsPerGroup} multiply-adds, so there are {outSize} × {outSize} × {outChannels} × {kernelSize} × {kernelSize} × {inChannelsPerGroup} = {answer}. (FLOPs would be twice as many.)',

  legalTextCount:
    'A convolution reads {inChannels} channels and writes {outChannels}. How many different numbers of groups can it have, 1 included?',
  legalTextLargest:
    'A convolution reads {inChannels} channels and writes {outChannels}. What is the largest number of groups it can have?',
  legalOnlyInput:
    'That suits the {inChannels} input channels. The groups must also share out the {outChannels} output channels.',
  legalOnlyOutput:
    'That suits the {outChannels} output channels. The groups must also share out the {inChannels} input channels.',
  legalSmaller:
    '{smaller} divides only one of the two channel counts. The number of groups must divide both, {inChannels} and {outChannels}.',
  legalAnyNumber:
    'Not every number up to {smaller} will do: it must divide both {inChannels} and {outChannels}.',
  legalGaveLargest:
    'That is the largest number of groups. The question is how many different numbers there are.',
  legalGaveCount: 'That is how many different numbers there are. The question is which one is the largest.',
  legalForgotOne: 'One is missing. Did you count 1 group, the standard convolution?',
  legalExplainCount:
    'The number of groups must divide both {inChannels} and {outChannels}. These do: {counts}. That makes {count}.',
  legalExplainLargest:
    'The number of groups must divide both {inChannels} and {outChannels}. These do: {counts}. The largest is {largest}.',

  inputsText:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and writes {outChannels}. How many input numbers does one output number read, away from the border?',
  inputsTextGrouped:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups reads {inChannels} channels and writes {outChannels}. How many input numbers does one output number read, away from the border?',
  inputsAllChannels:
    'That reads all {inChannels} channels. In {groups} groups, an output number reads only the {inChannelsPerGroup} of its own group.',
  inputsOneChannel:
    'That is one channel. An output number reads {inChannelsPerGroup} channels, each through the same window.',
  inputsOnePixel: 'That is one pixel. The window covers {kernelSize} × {kernelSize} = {taps} pixels.',
  inputsAllFilters:
    'That counts all {outChannels} output channels. The question is about one number of one of them.',
  inputsExplain:
    'The window covers {kernelSize} × {kernelSize} = {taps} pixels and goes through {inChannelsPerGroup} channels: {taps} × {inChannelsPerGroup} = {answer}. How many channels are written does not matter.',

  channelsTextGroup:
    'A convolution in {groups} groups reads {inChannels} channels and writes {outChannels}. Counted from 0, which group does output channel {channel} belong to?',
  channelsTextFirst:
    'A convolution in {groups} groups reads {inChannels} channels and writes {outChannels}. Counted from 0, which is the first input channel that output channel {channel} reads?',
  channelsFromOne: 'Off by one: here counting starts at 0.',
  channelsInputSize:
    'You divided by the {inChannelsPerGroup} input channels of a group. An output channel is placed by the {outChannelsPerGroup} output channels of a group.',
  channelsGaveFirst:
    'That is the first input channel of the group. The question is about the group’s own number, from 0 to {lastGroup}.',
  channelsGaveGroup: 'That is the group. Every group before it takes {inChannelsPerGroup} input channels.',
  channelsGaveLast: 'That is the last input channel that it reads, not the first.',
  channelsGaveItself:
    'Output channel {channel} does not simply read input channel {channel}: find its group first, {outChannelsPerGroup} output channels to a group.',
  channelsExplainGroup:
    'A group writes {outChannels} / {groups} = {outChannelsPerGroup} channels. {channel} / {outChannelsPerGroup}, rounded down, is {group}.',
  channelsExplainFirst:
    'A group writes {outChannels} / {groups} = {outChannelsPerGroup} channels, so output channel {channel} is in group {group}. A group reads {inChannels} / {groups} = {inChannelsPerGroup} channels, so this one reads {firstChannel} to {lastChannel}.',

  gainTextPoints:
    'A network reaches {first} % top-1 accuracy; a new one, measured alike, {second} %. By how many percentage points is it better?',
  gainTextErrors:
    'A network reaches {first} % top-1 accuracy; a new one, measured alike, {second} %. Of the pictures that the old one got wrong, what share is gone from the errors, in percent?',
  gainGaveErrors:
    'That is the share of the errors that are gone, in percent. Percentage points are the plain difference of the two accuracies.',
  gainGavePoints:
    'That is the difference in percentage points. As a share, it is to be held against the {before} % that were wrong before.',
  gainOfAccuracy:
    'You divided by the old accuracy, {first} %. That is a relative gain, which is neither points nor a share of the errors.',
  gainOfNewError:
    'You divided by the new error, {after} %. What is gone is a share of the old one, {before} %.',
  gainExplainPoints: '{second} − {first} = {points} percentage points.',
  gainExplainErrors:
    'Error fell from {before} % to {after} %. {points} / {before} = {reduction} % of the errors are gone.',

  errorText:
    'One paper prints a top-1 error of {error} %, another, under the same protocol, a top-1 accuracy of {other} %. By how many percentage points is the second better?',
  errorSubtracted:
    'You subtracted an error from an accuracy. Turn the error into an accuracy first: 100 − {error}.',
  errorGaveAccuracy: 'That is the first paper’s accuracy. How far is the second from it?',
  errorExplain: '100 − {error} = {accuracy} % accuracy, and {other} − {accuracy} = {answer} points.',

  outputTextSame:
    'A {kernelSize} × {kernelSize} convolution with stride {stride} and padding “same” reads {size} × {size} pixels. How many pixels wide is the output?',
  outputTextValid:
    'A {kernelSize} × {kernelSize} convolution with stride {stride} and no padding (“valid”) reads {size} × {size} pixels. How many pixels wide is the output?',
  outputForgotStride: 'That would be stride 1. Here the kernel moves {stride} pixels at a time.',
  outputNotValid:
    'That is without padding. With “same” the border is filled with zeros, and the kernel’s size does not matter.',
  outputNotSame: 'That is with padding “same”. Without padding the kernel must stay inside the picture.',
  outputForgotLast: 'One is missing: the first position counts, too.',
  outputRoundedDown: 'Round up: with “same” padding the last pixels get an output as well.',
  outputSubtractedAll:
    'The kernel’s first place is free: there are {size} − {kernelSize} + 1 = {positions} places for it before the stride.',
  outputExplainSame:
    '“Same” gives {size} / {stride}, rounded up: {answer}. The kernel’s size does not matter.',
  outputExplainValid:
    'The kernel can move by {size} − {kernelSize} = {steps} pixels. In steps of {stride} that is {steps} / {stride}, rounded down, and 1 for where it starts: {answer}.',

  towerText:
    'A tower reads {inChannels} channels. A 1 × 1 convolution makes {reduced} of them, a {kernelSize} × {kernelSize} convolution makes {outChannels} of those. No bias. How many parameters has the tower?',
  towerForgotPointwise:
    'That is the {kernelSize} × {kernelSize} alone. The 1 × 1 in front has {inChannels} × {reduced} = {pointwise} weights of its own.',
  towerForgotReduction:
    'The {kernelSize} × {kernelSize} no longer reads {inChannels} channels: it reads the {reduced} that the 1 × 1 makes.',
  towerOnlyDirect:
    'That is a {kernelSize} × {kernelSize} straight on the {inChannels} channels, without the 1 × 1.',
  towerKernelTwice: 'The 1 × 1 has one weight for each pair of channels, not {taps}.',
  towerMultiplied: 'The layers stand one after the other: their weights add up, they do not multiply.',
  towerExplain:
    'The 1 × 1 has {inChannels} × {reduced} = {pointwise} weights, the {kernelSize} × {kernelSize} has {taps} × {reduced} × {outChannels} = {spatial}. Together {answer}. Straight on the input it would be {direct}.',

  widestText:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and makes {outChannels}. You put a 1 × 1 in front of it. How many channels may the 1 × 1 make at most, if the two layers together shall have no more weights than the one had?',
  widestOneTooMany:
    'Close: with {answer} channels it just about pays, with one more the two layers have more than {direct} weights.',
  widestOneTooFew: 'Close: one channel more still costs no more than {direct}.',
  widestForgotPointwise:
    'With as many channels as before, the second layer costs what it cost, and the 1 × 1 comes on top.',
  widestHalf:
    'Half is a round number, not the limit. What does one more channel cost, and how often does that go into {direct}?',
  widestForgotKernel: 'The kernel of the second layer has {taps} weights for each pair of channels.',
  widestExplain:
    'The layer alone has {taps} × {inChannels} × {outChannels} = {direct} weights. Each channel of the 1 × 1 costs {inChannels} weights to make and {taps} × {outChannels} to read: {perChannel} together. {direct} / {perChannel}, rounded down, is {answer}.',
  termsTextInput:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and writes {outChannels}. It is written as a sum of terms, each depthwise and then pointwise. How many terms are always enough, whatever its weights are?',
  termsTextOutput:
    'A {kernelSize} × {kernelSize} convolution reads {inChannels} channels and writes {outChannels}. It is written as a sum of terms, each pointwise and then depthwise. How many terms are always enough, whatever its weights are?',
  termsOneIsEnough:
    'One term gives every channel a single spatial kernel. That is a special kind of convolution, not any one.',
  termsOnlyTaps:
    'That is the number of taps. But only {other} kernels have to be made for each channel, and {other} of them need no more than {other} patterns.',
  termsOnlyOther:
    'That many kernels have to be made. But they are lists of only {taps} numbers, and {taps} patterns make every such list.',
  termsWrongSide:
    'You looked at the {own} channels that the spatial kernels belong to. What counts is how many kernels each of them needs: {other}.',
  termsKernelOnce: 'A kernel has {kernelSize} × {kernelSize} = {taps} taps, not {kernelSize}.',
  termsAllPairs:
    'That is the number of weights of one channel’s matrix. A sum of terms needs no more of them than its shorter side is long.',
  termsExplainInput:
    'Depthwise first: each input channel has its own spatial kernels. Its weights are a matrix of {other} rows, one for each output channel, and {kernelSize} × {kernelSize} = {taps} columns. A matrix is a sum of as many terms as the smaller of {other} and {taps}: {answer}.',
  termsExplainOutput:
    'Pointwise first: each output channel has its own spatial kernels. Its weights are a matrix of {other} rows, one for each input channel, and {kernelSize} × {kernelSize} = {taps} columns. A matrix is a sum of as many terms as the smaller of {other} and {taps}: {answer}.',

  termParamsText:
    'A {kernelSize} × {kernelSize} convolution from {inChannels} to {outChannels} channels is replaced by its first {terms} separable terms, depthwise and then pointwise. How many parameters do they have, without bias?',
  termParamsOne: 'That is one term. There are {terms}.',
  termParamsDepthwiseOnce:
    'You counted one spatial kernel for each input channel. {terms} terms have {terms} for each: the depth multiplier is {terms}.',
  termParamsPointwiseOnce:
    'Between the two layers there are {terms} × {inChannels} = {between} channels, and the pointwise convolution reads all of them.',
  termParamsDense: 'That is the dense kernel which the terms replace.',
  termParamsForgotPointwise:
    'That is the depthwise layer alone. The pointwise one, {between} × {outChannels}, is missing.',
  termParamsSquared:
    'The pointwise convolution reads {between} channels and writes {outChannels}. The terms are added up in it, so it is not there {terms} times.',
  termParamsExplain:
    'Depthwise with multiplier {terms}: {kernelSize} × {kernelSize} × {inChannels} × {terms} = {depthwise}. Pointwise from {terms} × {inChannels} = {between} channels: {between} × {outChannels} = {pointwise}. Together {answer}.',

  evenText:
    'A {kernelSize} × {kernelSize} convolution goes from {inChannels} to {outChannels} channels, without bias. How many of its separable terms (depthwise, then pointwise) can you keep at most and still have fewer parameters than the dense kernel?',
  evenRoundedUp: '{next} terms have {nextTotal} parameters. That is not fewer than {dense}.',
  evenTaps:
    'With {kernelSize} × {kernelSize} = {taps} terms the pointwise part alone is as large as the dense kernel.',
  evenTapsLessOne: 'The depthwise part costs something as well: count both layers of a term.',
  evenOutputs: 'That is the number of output channels. Count the parameters of one term first.',
  evenOne: 'One term has {one} parameters, and the dense kernel has {dense}: there is room for more.',
  evenExplain:
    'The dense kernel has {taps} × {inChannels} × {outChannels} = {dense} parameters, one term {taps} × {inChannels} + {inChannels} × {outChannels} = {one}. {dense} / {one} is about {even}. So {answer} terms are cheaper ({total}), and {next} are not ({nextTotal}). The number of input channels cancels out.',
  joinedText:
    'A module has {towers} towers. Each begins with a 1 × 1 convolution from {inChannels} channels to {perTower}, without a bias. One wide 1 × 1 does the work of all of them. How many weights does it have?',
  joinedOneTower: 'That is one tower’s 1 × 1. The wide one makes the channels of all {towers}.',
  joinedForgotWidth:
    'You counted one channel for each tower. Each makes {perTower}, so the wide 1 × 1 makes {middle}.',
  joinedForgotInput:
    'That is how many channels it makes. Each of them reads all {inChannels} input channels, with a weight for each.',
  joinedEachTime: 'The wide 1 × 1 stands there once and serves all {towers} towers.',
  joinedExplain:
    'Stacked, the slabs make {towers} × {perTower} = {middle} channels, and each reads {inChannels}: {inChannels} × {middle} = {answer}. That is {towers} times {oneTower}: as many as before, none added and none saved.',
  zerosText:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups, from {channels} channels to {channels}, is written as one standard convolution. How many of its weights are 0?',
  zerosGaveKept:
    'Those are the weights on the diagonal blocks, which are not 0. The question is about the others.',
  zerosGaveAll:
    'Those are all weights of the standard convolution. {kept} of them stand in the blocks and are not 0.',
  zerosOneBlock: 'You kept one block. There are {groups} of them on the diagonal.',
  zerosForgotKernel: 'You counted pairs of channels. Each pair has {kernelSize} × {kernelSize} weights.',
  zerosExplain:
    'The standard convolution has {kernelSize} × {kernelSize} × {channels} × {channels} = {all} weights. The {groups} blocks hold {kernelSize} × {kernelSize} × {perGroup} × {channels} = {kept}. The rest, {all} − {kept} = {answer}, are 0.',
  intensityText:
    'A {kernelSize} × {kernelSize} convolution reads {channels} channels in float32 and writes as many, without changing the size of the picture. The picture is so large that the weights can be left out. How many FLOP does it do for each byte that it reads or writes?',
  intensityTextGrouped:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups reads {channels} channels in float32 and writes as many, without changing the size of the picture. The picture is so large that the weights can be left out. How many FLOP does it do for each byte that it reads or writes?',
  intensityGaveMacs: 'Those are multiply-adds for each byte. A multiply-add is two FLOP.',
  intensityOneTensor:
    'You counted only one of the two tensors. Every number that is read stands for one that is written.',
  intensityGaveNumbers: 'That is for each number moved. A number in float32 has 4 bytes.',
  intensityForgotGroups:
    'That is the layer without groups. In {groups} groups, an output number reads {perGroup} of the {channels} input channels.',
  intensityForgotKernel: 'That is a 1 × 1 kernel. This one has {kernelSize} × {kernelSize} = {taps} taps.',
  intensityExplain:
    'One output number takes {taps} × {perGroup} multiply-adds, which are {flops} FLOP. For it, one number is read and one written: {bytes} bytes. {flops} / {bytes} = {answer}.',

  rooflineTextRate:
    'A device does at most {peak} GFLOP/s and moves at most {bandwidth} GB/s. A layer does {intensity} FLOP for each byte. How many GFLOP/s can it reach at most?',
  rooflineTextRidge:
    'A device does at most {peak} GFLOP/s and moves at most {bandwidth} GB/s. From how many FLOP/byte on is arithmetic the limit, and no longer memory?',
  rooflineForgotMemory:
    'That is what the arithmetic could do. Memory brings only {bandwidth} GB/s, which is work for {intensity} × {bandwidth} = {feed} GFLOP/s.',
  rooflineForgotPeak: 'Memory could feed so much, but the arithmetic ends at {peak} GFLOP/s.',
  rooflineDivided:
    'Multiply, do not divide: each of the {bandwidth} billion bytes a second brings work for {intensity} FLOP.',
  rooflineGaveRidge:
    'That is the FLOP/byte from which on arithmetic is the limit, not what this layer reaches.',
  rooflineMultiplied:
    'Divide: the two limits are equal where {bandwidth} GB/s times the FLOP/byte is {peak} GFLOP/s.',
  rooflineInverse: 'The other way round: that is bytes for each FLOP.',
  rooflineGavePeak:
    'That is the peak, in GFLOP/s. The question is for which work per byte memory can feed it.',
  rooflineExplainMemory:
    'Memory feeds {intensity} × {bandwidth} = {feed} GFLOP/s, arithmetic could do {peak}. The smaller counts: {answer}. The layer is memory-bound.',
  rooflineExplainCompute:
    'Memory could feed {intensity} × {bandwidth} = {feed} GFLOP/s, arithmetic does at most {peak}. The smaller counts: {answer}. The layer is compute-bound.',
  rooflineExplainRidge:
    'The limits are equal where {bandwidth} GB/s × FLOP/byte = {peak} GFLOP/s: {peak} / {bandwidth} = {answer} FLOP/byte. To the left memory is the limit, to the right arithmetic.',
  flopsText:
    'A {kernelSize} × {kernelSize} convolution with stride 1 and padding “same” reads {inChannels} channels of {size} × {size} pixels and writes {outChannels}. How many FLOPs does one image take, when a multiply-add is two?',
  flopsTextGrouped:
    'A {kernelSize} × {kernelSize} convolution in {groups} groups, with stride 1 and padding “same”, reads {inChannels} channels of {size} × {size} pixels and writes {outChannels}. How many FLOPs does one image take, when a multiply-add is two?',
  flopsGaveMacs:
    'Those are the multiply-adds. Each is a multiplication and an addition: two floating-point operations.',
  flopsForgotGroups:
    'That is the layer without groups. In {groups} groups, an output number needs only {inChannelsPerGroup} of the {inChannels} input channels.',
  flopsGaveParams:
    'That is the number of weights. Each is used at all {size} × {size} output positions, in a multiplication and an addition.',
  flopsKernelOnce: 'The window has {kernelSize} rows and {kernelSize} columns.',
  flopsForgotHeight: 'You counted one row of pixels. The output has {size} rows of {size}.',
  flopsExplain:
    'An output number takes {kernelSize} × {kernelSize} × {inChannelsPerGroup} multiply-adds, and there are {size} × {size} × {outChannels} output numbers: {macs} MACs. Each is two operations: {answer} FLOPs.',

  separableText:
    'A depthwise separable layer, {kernelSize} × {kernelSize} depthwise and then pointwise, reads {inChannels} channels and writes {outChannels}, without a bias. How many parameters does it have?',
  separableTextBias:
    'A depthwise separable layer, {kernelSize} × {kernelSize} depthwise and then pointwise, reads {inChannels} channels and writes {outChannels}, with one bias after the second step. How many parameters does it have?',
  separableGaveStandard:
    'That is the standard layer, where every output channel has a window of its own on every input channel. Here the two steps are added, not multiplied.',
  separableGaveDepthwise:
    'That is the depthwise step. The pointwise step has a weight for every pair of channels.',
  separableGavePointwise:
    'That is the pointwise step. The depthwise step has a window of {taps} weights for every input channel.',
  separableOutDepthwise:
    'That is the other order, with the windows on the {outChannels} output channels. Here the depthwise step comes first and works on {inChannels} channels.',
  separableKernelOnce: 'A window has {kernelSize} × {kernelSize} = {taps} weights, not {kernelSize}.',
  separableForgotBias:
    'Those are the weights. The bias adds one number for each of the {outChannels} output channels.',
  separableBiasTwice:
    'You gave the depthwise step a bias as well. There is one bias here, after the second step: {outChannels} numbers.',
  separableExplain:
    'Depthwise: {kernelSize} × {kernelSize} × {inChannels} = {depthwise}. Pointwise: {inChannels} × {outChannels} = {pointwise}. Together {answer}.',
  separableExplainBias:
    'Depthwise: {kernelSize} × {kernelSize} × {inChannels} = {depthwise}. Pointwise: {inChannels} × {outChannels} = {pointwise}. Together {weights}, and the bias adds {outChannels}: {answer}.',

  extremeText:
    'An extreme Inception layer, pointwise and then {kernelSize} × {kernelSize} depthwise, reads {inChannels} channels and writes {outChannels}, without a bias. How many parameters does it have?',
  extremeInDepthwise:
    'That is the separable order, with the windows on the {inChannels} input channels. Here the pointwise step comes first, so the depthwise step works on {outChannels} channels.',
  extremeGaveStandard:
    'That is the standard layer, where every output channel has a window of its own on every input channel. Here the two steps are added, not multiplied.',
  extremeGavePointwise:
    'That is the pointwise step. The depthwise step has a window of {taps} weights for every channel that the pointwise step makes.',
  extremeGaveDepthwise:
    'That is the depthwise step. The pointwise step has a weight for every pair of channels.',
  extremeKernelOnce: 'A window has {kernelSize} × {kernelSize} = {taps} weights, not {kernelSize}.',
  extremeExplain:
    'Pointwise: {inChannels} × {outChannels} = {pointwise}. Depthwise: {kernelSize} × {kernelSize} × {outChannels} = {depthwise}. Together {answer}.',

  ratioText:
    'A {kernelSize} × {kernelSize} layer reads {inChannels} channels and writes {outChannels}. How many times fewer multiply-adds does its separable form make than its standard form?',
  ratioForgotChannels:
    'That is the limit for very many output channels. With {outChannels} of them the pointwise step’s share, 1/{outChannels}, is not nothing.',
  ratioGaveChannels: '1/{outChannels} is only one of two terms; the other is the window’s.',
  ratioAdded:
    'The shares are added, not their reciprocals: 1/{outChannels} + 1/{taps}, and then turn it over.',
  ratioKernelOnce:
    'The window has {kernelSize} × {kernelSize} = {taps} places, and there is a second term, 1/{outChannels}.',
  ratioUsedInput:
    'You used the channels in. They are a factor of both forms and cancel; the {outChannels} channels out count.',
  ratioExplain:
    'The share is 1/{outChannels} + 1/{taps} = {sum}/{product} = 1/{answer}. The {inChannels} channels in cancel.',

  strideTextSeparable:
    'A separable layer reads {inChannels} channels of {size} × {size} pixels: first {kernelSize} × {kernelSize} depthwise with stride {stride} and padding “same”, then pointwise to {outChannels} channels. How many multiply-adds does one image take?',
  strideTextExtreme:
    'An extreme Inception layer reads {inChannels} channels of {size} × {size} pixels: first pointwise to {outChannels} channels, then {kernelSize} × {kernelSize} depthwise with stride {stride} and padding “same”. How many multiply-adds does one image take?',
  strideForgotStride:
    'That is stride 1. Here {outSize} × {outSize} positions are left after the depthwise step.',
  strideTooLate:
    'The stride belongs to the depthwise step, which comes first: the pointwise step has only {outSize} × {outSize} positions left.',
  strideTooEarly:
    'The stride belongs to the depthwise step, which comes last: the pointwise step still runs at all {size} × {size} positions.',
  strideGaveFlops: 'Those are FLOPs. A multiply-add is two of them, so there are half as many MACs.',
  strideOnlyPointwise: 'That is the pointwise step alone. The depthwise step adds its share.',
  strideExplainSeparable:
    'Depthwise: {outSize} × {outSize} × {kernelSize} × {kernelSize} × {inChannels} = {first}. Pointwise, after the stride: {outSize} × {outSize} × {inChannels} × {outChannels} = {second}. Together {answer}.',
  strideExplainExtreme:
    'Pointwise, before the stride: {size} × {size} × {inChannels} × {outChannels} = {first}. Depthwise: {outSize} × {outSize} × {kernelSize} × {kernelSize} × {outChannels} = {second}. Together {answer}.',

  shareText:
    'A separable layer, {kernelSize} × {kernelSize} depthwise with stride 1 and then pointwise, reads {inChannels} channels and writes {outChannels}. How many multiply-adds does the pointwise step make for each one of the depthwise step?',
  shareForgotKernel: 'The depthwise step makes {taps} multiply-adds for each channel of a pixel, not one.',
  shareKernelOnce: 'The window has {kernelSize} × {kernelSize} = {taps} places, not {kernelSize}.',
  shareOfWhole: 'That is the whole layer for each multiply-add of the depthwise step. Leave that one out.',
  shareGavePointwise:
    'That is what the pointwise step makes for a pixel. Divide by what the depthwise step makes for it.',
  shareGaveTaps: 'That is the depthwise step’s work for one channel of a pixel.',
  shareExplain:
    'For each pixel, depthwise: {taps} × {inChannels}. Pointwise: {inChannels} × {outChannels}. The channels in cancel: {outChannels} / {taps} = {answer}.',

  batchNormTextAll:
    'A batch normalisation, with scale and shift, stands after a layer of {channels} channels. How many numbers does Keras count for it?',
  batchNormTextTrainable:
    'A batch normalisation, with scale and shift, stands after a layer of {channels} channels. How many of its numbers does a gradient change?',
  batchNormTextFixed:
    'A batch normalisation, with scale and shift, stands after a layer of {channels} channels. How many of its numbers are kept without being trained?',
  batchNormOnePerChannel: 'That is one number a channel. There are four kinds of them.',
  batchNormOnlyTrainable:
    'Those are the two that learn, gamma and beta. Keras also counts the moving mean and the moving variance.',
  batchNormAllOfThem:
    'That is all four a channel: gamma, beta, moving mean, moving variance. The question is about two of them.',
  batchNormThree: 'Not three but four numbers a channel: scale, shift, moving mean and moving variance.',
  batchNormFourValues: 'There are four numbers for each of the {channels} channels.',
  batchNormExplain:
    'A channel has four numbers: gamma and beta, which learn (2 × {channels} = {trainable}), and a moving mean and a moving variance, which are only kept (2 × {channels} = {fixed}). Together {all}. The answer here is {answer}.',

  fieldText:
    '{before} separable 3 × 3 layers with stride 1, then a 3 × 3 max pooling with stride 2, then {after} more separable 3 × 3 layers with stride 1. How many pixels a side can one number at the end depend on?',
  fieldNoStride:
    'You let the last {after} layers step by one pixel of the image. After the pooling, neighbours lie two pixels apart.',
  fieldNoPool: 'The pooling looks through a 3 × 3 window too. It adds 2.',
  fieldForgotOwn: 'The pixel you start from counts as well: add 1.',
  fieldThreeEach: 'Windows overlap: a 3 × 3 window adds 2 to what is seen, not 3.',
  fieldStrideEverywhere:
    'The stride counts only after the pooling. Before it, and in it, neighbours are one pixel apart.',
  fieldStrideOnPool:
    'The pooling’s own window still looks at pixels that lie side by side. Its stride widens only what comes after.',
  fieldExplain:
    'Start with 1. The first layers add 2 each: {first}. The pooling adds 2: now {pooled}. After it neighbours lie 2 pixels apart, so each of the {after} layers adds 2 × 2: {later}. Together {answer}. Whether a layer is separable does not matter.',

  shuffledText:
    'A channel shuffle with {groups} groups gets {channels} channels, numbered from 0. Which of them stands at place {place} afterwards (counted from 0 as well)?',
  shuffledOtherWay:
    'That is the place to which channel {place} goes. The question is which channel comes to place {place}.',
  shuffledStayed: 'That is where it was before. Only the first and the last channel stay for certain.',
  shuffledFromOne: 'Off by one: here counting starts at 0.',
  shuffledGaveGroup: 'That is the group it comes from. Which channel of that group is it?',
  shuffledExplain:
    'Written as {groups} rows of {perGroup}, then read column by column: place {place} = {row} × {groups} + {column} is column {row}, row {column}. There stands channel {column} × {perGroup} + {row} = {answer}.',

  bottleneckText:
    'An inverted bottleneck: a 1 × 1 widens {channels} channels by a factor of {expansion}, a 3 × 3 depthwise convolution follows, a 1 × 1 goes back to {channels}. How many weights have the three layers (no bias, no normalisation)?',
  bottleneckDenseMiddle:
    'The middle layer is depthwise: 9 weights for each of its {wide} channels, not for each pair.',
  bottleneckForgotDepthwise:
    'Those are the two 1 × 1. The depthwise layer has 9 × {wide} = {depthwise} weights.',
  bottleneckOnePointwise: 'There are two 1 × 1, one out to {wide} channels and one back.',
  bottleneckNarrowMiddle: 'The depthwise layer works where it is wide: on {wide} channels.',
  bottleneckExplain:
    'Wide is {channels} × {expansion} = {wide} channels. Each 1 × 1 has {channels} × {wide} = {pointwise} weights, the depthwise layer 9 × {wide} = {depthwise}: {pointwise} + {depthwise} + {pointwise} = {answer}.',
};
