import { describe, expect, test } from 'vitest';
import { faultsOf, htmlOf, lessonOf } from '../testing.ts';

const dial = '::widget{name=groups-dial inChannels=32 outChannels=32 groups=16}';

describe('::widget', () => {
  test('splits the text into whole pieces, with the state that its arguments say', async () => {
    const { blocks, widgets } = await lessonOf(`One.\n\n${dial}\n\nTwo.\n\n- Three.`);
    expect(blocks.map((block) => (block.kind === 'html' ? block.html : block.kind))).toEqual([
      '<p>One.</p>',
      'widget',
      '<p>Two.</p>\n<ul>\n<li>Three.</li>\n</ul>',
    ]);
    expect(widgets).toEqual([
      {
        id: 'groups-dial',
        name: 'groups-dial',
        state: expect.objectContaining({ inChannels: 32, outChannels: 32, groups: 16, kernelSize: 3 }),
      },
    ]);
  });

  test('of an unknown name is an error at its line', async () => {
    expect(await faultsOf('One.\n\n::widget{name=foo}\n\n::widget')).toEqual([
      expect.stringMatching(/^3: unknown widget: foo; nearest: .*groups-dial/),
      expect.stringMatching(/^5: unknown widget: ; nearest: /),
    ]);
  });

  test('with an argument that the widget lacks or cannot have is an error at its line', async () => {
    expect(
      await faultsOf(
        '::widget{name=groups-dial group=4}\n\n::widget{name=groups-dial groups=many}\n\n::widget{name=groups-dial groups=3}',
      ),
    ).toEqual([
      expect.stringMatching(/^1: groups-dial: unknown argument: group; known: .*groups/),
      '3: groups-dial: groups must be a whole number: many',
      '5: groups-dial: groups must divide inChannels and outChannels: 3, 16, 16',
    ]);
  });

  test('stands twice only under two ids', async () => {
    expect(await faultsOf(`${dial}\n\n${dial}`)).toEqual([
      '3: this id stands already in line 1: groups-dial',
    ]);
    const { widgets } = await lessonOf(`${dial}\n\n::widget{name=groups-dial id=again}`);
    expect(widgets.map(({ id }) => id)).toEqual(['groups-dial', 'again']);
  });

  test('stands at the top level only, so that no piece of HTML is torn', async () => {
    expect(await faultsOf(':::note\n::widget{name=groups-dial}\n:::')).toEqual([
      '2: ::widget stands outside lists, quotes and containers',
    ]);
  });

  test('that is not closed, or another leaf, is an error', async () => {
    expect(await faultsOf('::widget{name=groups-dial\n\n::video{id=a}')).toEqual([
      '1: not a directive, perhaps a } or a closing ::: is wrong: ::widget{name=groups-dial',
      '3: unknown directive: ::video; known: widget, question',
    ]);
  });
});

describe(':set', () => {
  test('is a button that carries only the fields it names', async () => {
    expect(await htmlOf(`:set[*8* groups]{widget=groups-dial groups=8}\n\n${dial}`)).toContain(
      '<button type="button" class="set" data-widget="groups-dial" data-set="{&#x22;groups&#x22;:&#x22;8&#x22;}"><em>8</em> groups</button>',
    );
  });

  test('keeps the marks after it on its line, for a line may break behind any button', async () => {
    const prose =
      ':set[a]{widget=groups-dial groups=8}, :set[b]{widget=groups-dial groups=4} and 甲:set[c]{widget=groups-dial groups=2}。）乙';
    const html = await htmlOf(`${prose}\n\n${dial}`);
    expect(html).toMatch(
      /<span class="kept"><button [^>]*>a<\/button>,<\/span> <button [^>]*>b<\/button> and/,
    );
    expect(html).toMatch(/甲<span class="kept"><button [^>]*>c<\/button>。）<\/span>乙/);
  });

  test('names a widget of the lesson and fields that it has, with values that they can have', async () => {
    expect(
      await faultsOf(
        `${dial}\n\n:set[a]{widget=dial groups=8}\n\n:set[a]{widget=groups-dial group=8}\n\n:set[a]{widget=groups-dial groups=0}\n\n:set[a]{widget=groups-dial}`,
      ),
    ).toEqual([
      '3: no such widget in this lesson: dial; nearest: groups-dial; known: groups-dial',
      expect.stringMatching(/^5: :set: unknown argument: group; nearest: groups; known: /),
      '7: :set: groups must be from 1 to 64: 0',
      '9: :set: no field to set',
    ]);
  });
});

describe(':value', () => {
  test('shows the measure of the first state, written as the language writes it', async () => {
    expect(await htmlOf(`${dial}\n\n:value[576]{widget=groups-dial of=params} weights`)).toContain(
      '<data class="value" data-widget="groups-dial" data-measure="params" value="576">576</data> weights',
    );
  });

  test('that is not what the widget computes is an error that says what it should be', async () => {
    const text = (value: string) =>
      `::widget{name=groups-dial inChannels=32 outChannels=32}\n\n:value[${value}]{widget=groups-dial of=params}`;
    expect(await faultsOf(text('9216'))).toEqual(['3: :value: params is 9,216, not 9216']);
    expect(await faultsOf(text('9,216'))).toEqual([]);
    expect(await faultsOf(`${dial}\n\n:value[1]{widget=groups-dial of=weight}`)).toEqual([
      expect.stringMatching(/^3: :value: unknown measure: weight; nearest: .*params/),
    ]);
  });
});

describe('containers', () => {
  test('become elements with a name of their own', async () => {
    expect(await htmlOf(':::wide\nA\n:::\n\n:::margin\nB\n:::\n\n:::details[C *d*]\nE\n:::')).toBe(
      [
        '<div class="wide"><p>A</p></div>',
        '<aside role="note" class="margin-note"><p>B</p></aside>',
        '<details><summary>C <em>d</em></summary><p>E</p></details>',
      ].join('\n'),
    );
    expect(await htmlOf(':::note\nA\n:::')).toBe(
      '<aside role="note" class="callout callout-note" aria-label="Note"><p class="callout-title">Note</p><p>A</p></aside>',
    );
    expect(await htmlOf(':::misconception[It is free.]\nNo.\n:::')).toBe(
      '<aside role="note" class="callout callout-misconception" aria-label="A common mistake"><p class="callout-title"><span class="callout-kind">A common mistake</span>It is free.</p><p>No.</p></aside>',
    );
  });

  test('name the misconception that they meet: one that is listed, and each once', async () => {
    const block = (id: string) => `:::misconception{id=${id}}\nNo.\n:::\n\n`;
    const { misconceptions } = await lessonOf(block('too-dear') + block('too-cheap'));
    expect(misconceptions).toEqual(['too-dear', 'too-cheap']);
    expect(await htmlOf(block('too-cheap'))).toContain('<aside id="misconception-too-cheap" role="note"');
    expect(await faultsOf(`One.\n\n${block('to-cheap')}`)).toEqual([
      '3: unknown misconception: to-cheap; nearest: too-cheap; content/papers/misconceptions.yaml lists those known',
    ]);
    expect(await faultsOf(block('too-dear') + block('too-dear'))).toEqual([
      '5: line 1 meets this misconception already: too-dear',
    ]);
    expect(await faultsOf(':::misconception{colour=red}\nNo.\n:::')).toEqual([
      '1: :::misconception takes no argument but id: colour',
    ]);
  });

  test('of an unknown name, without an end, with arguments or without their title are errors', async () => {
    expect(
      await faultsOf(':::tip\nA\n:::\n\n:::details\nB\n:::\n\n:::wide[C]{d=e}\nF\n:::\n\n:::note\nG'),
    ).toEqual([
      '1: unknown container: tip; known: wide, margin, note, misconception, details, slide, notes',
      '5: needs a title: :::details[Title]',
      '9: :::wide takes no arguments: d',
      '9: :::wide takes no title',
      '13: not closed: :::note',
    ]);
  });

  test('a table scrolls in a box of its own', async () => {
    expect(await htmlOf('| a |\n|---|\n| b |')).toMatch(/^<div class="table-scroll" tabindex="0"><table>/);
  });
});
