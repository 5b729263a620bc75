import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { seededRandom } from '#src/random';

/** Words of a made-up text by language; of Chinese, phrases that are strung together. */
const words = {
  en: 'a every the filter channel output input weight group reads cuts mixes layer depth width map of over in by with costs counts leaves fewer twice half many each wire block picture pixel number kernel step'.split(
    ' ',
  ),
  zh: '滤波器 通道 输出 输入 权重 分组 读取 切断 混合 这一层 深度 宽度 特征图 代价 计数 只剩 一半 两倍 每一个 连线 图像 像素 数字 卷积核 一步'.split(
    ' ',
  ),
};
const widgets = [
  (random) => `groups-dial groups=${random.pick([1, 2, 4, 8, 16])}`,
  (random) => `conv-stepper step=${random.integer(0, 9)}`,
  (random) => `cost-calculator operation=${random.pick(['standard', 'separable'])}`,
  (random) => `roofline groups=${random.pick([1, 2, 4])}`,
  () => 'module-explorer preset=naive',
];
const SECTIONS = 6;
const CHOICES = 3;

function writeSentence(random, language) {
  const chosen = Array.from({ length: random.integer(8, 18) }, () => random.pick(words[language]));
  if (language === 'zh') return `${chosen.slice(0, 8).join('')}。`;
  const text = chosen.join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

const writeParagraph = (random, language) =>
  Array.from({ length: 5 }, () => writeSentence(random, language)).join(language === 'zh' ? '' : ' ');

function writeFormula(random) {
  const [kernel, channels, groups] = [
    random.pick([1, 3, 5, 7]),
    random.integer(8, 512),
    random.pick([2, 4, 8]),
  ];
  return `$$\n${kernel}^2 \\cdot \\frac{C_\\text{in}}{${groups}} \\cdot ${channels} = \\sum_{i=1}^{${channels}} w_i\n$$`;
}

const writeCell = (random, id) => `\`\`\`js live id=${id}
const ${id} = [1, 2, 4, 8].map((groups) => {
  const { params, macs } = summarize(
    { inChannels: ${16 * random.integer(1, 8)}, outChannels: 64, kernelSize: 3, padding: "same", groups },
    [${random.integer(8, 64)}, 64],
  )
  return { groups, params, macs }
})
table(${id})
\`\`\``;

/** A lesson's Markdown: sections of text, each with a formula, and among them a widget, two cells and its questions. */
function writeText(random, language, widget) {
  const inserts = [
    `::widget{name=${widget}}`,
    writeCell(random, 'first'),
    '::question{id=guess}',
    writeCell(random, 'second'),
    '::question{id=fixed}',
    '::question{id=fresh}',
  ];
  return Array.from({ length: SECTIONS }, (_, index) => {
    const title = writeSentence(random, language)
      .slice(0, language === 'zh' ? 8 : 30)
      .replace(/[.。]$/, '');
    const inline = `$K^2 \\cdot ${random.integer(2, 999)}$`;
    const text = `${writeParagraph(random, language)} ${inline} **${writeSentence(random, language)}**`;
    return `## ${title} {#part-${index}}\n\n${text}\n\n${writeFormula(random)}\n\n${writeParagraph(random, language)}\n\n${inserts[index]}`;
  }).join('\n\n');
}

const inBoth = (write) => ({ en: write('en'), zh: write('zh') });

function writeQuestions(random) {
  const choices = Array.from({ length: CHOICES }, (_, index) => ({
    text: inBoth((language) => writeSentence(random, language)),
    ...(index === 0 && { correct: true }),
    feedback: inBoth((language) => writeSentence(random, language)),
  }));
  const ask = () => ({ text: inBoth((language) => writeParagraph(random, language)), choices });
  return [
    { id: 'guess', ...ask() },
    { id: 'fixed', ...ask() },
    {
      id: 'fresh',
      generator: 'params-of-convolution',
      parameters: { groups: [random.pick([1, 2, 4])], bias: [false] },
    },
  ];
}

/**
 * Writes a folder of a course with so many lessons in two languages, equal for equal seeds: text, formulas, widgets,
 * cells and questions as real lessons have them.
 */
export async function writeGeneratedCourse(folder, count, seed = 1) {
  const slugs = Array.from({ length: count }, (_, index) => `generated-${index + 1}`);
  for (const [index, slug] of slugs.entries()) {
    const random = seededRandom(seed * 100_000 + index);
    const widget = widgets[index % widgets.length](random);
    const lesson = {
      title: inBoth((language) => `${words[language][index % words[language].length]} ${index + 1}`),
      question: inBoth((language) => writeSentence(random, language)),
      summary: inBoth((language) => writeSentence(random, language)),
      objectives: [inBoth((language) => writeSentence(random, language))],
      minutes: random.integer(5, 30),
    };
    const at = join(folder, 'lessons', slug);
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'lesson.yaml'), stringify(lesson));
    await writeFile(join(at, 'questions.yaml'), stringify(writeQuestions(random)));
    for (const language of ['en', 'zh']) {
      await writeFile(join(at, `${language}.md`), `${writeText(random, language, widget)}\n`);
    }
  }
  const course = {
    title: { en: `${count} lessons`, zh: `${count} 课` },
    description: { en: 'To measure how long a build takes.', zh: '用来测量构建的时间。' },
    languages: ['en', 'zh'],
    lessons: slugs,
  };
  await writeFile(join(folder, 'course.yaml'), stringify(course));
}
