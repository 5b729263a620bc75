import { parseHTML } from 'linkedom';
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#src/i18n';
import ChoiceField from './ChoiceField.svelte';
import NumberField from './NumberField.svelte';
import StopsSlider from './StopsSlider.svelte';

const ignore = () => {};
const toDocument = (body: string) => parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;

describe('NumberField', () => {
  const show = (props: Partial<ComponentProps<typeof NumberField>> = {}) =>
    toDocument(
      render(NumberField, { props: { label: 'Kernel size', value: 3, onchange: ignore, ...props } }).body,
    );

  test('its label names the box, which any digits may be typed into', () => {
    const document = show();
    const input = document.querySelector('input')!;
    expect(document.querySelector('label')!.getAttribute('for')).toBe(input.id);
    expect(input.getAttribute('type')).toBe('text');
    expect(input.getAttribute('value')).toBe('3');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
    expect(input.hasAttribute('aria-describedby')).toBe(false);
  });

  test('an error and a hint describe the box', () => {
    const document = show({ error: 'Too large.', hint: 'From 1 to 11.' });
    const input = document.querySelector('input')!;
    const described = input.getAttribute('aria-describedby')!.split(' ');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(described.map((id) => document.getElementById(id)!.textContent)).toEqual([
      'Too large.',
      'From 1 to 11.',
    ]);
  });

  test('step buttons say what they step, in the language of the page', () => {
    const document = show({
      label: '卷积核',
      step: 1,
      messages: messagesOf('zh', 'controls'),
      language: 'zh',
    });
    const names = [...document.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['减小：卷积核', '增大：卷积核']);
  });
});

describe('ChoiceField', () => {
  test('is one group of native radios, named by its legend', () => {
    const { body } = render(ChoiceField, {
      props: {
        label: 'Padding',
        value: 'valid',
        options: [
          { value: 'same', label: 'same' },
          { value: 'valid', label: 'valid' },
        ],
        onchange: ignore,
      },
    });
    const document = toDocument(body);
    const radios = [...document.querySelectorAll('input[type=radio]')];
    expect(document.querySelector('fieldset > legend')!.textContent).toBe('Padding');
    expect(new Set(radios.map((radio) => radio.getAttribute('name'))).size).toBe(1);
    expect(radios.map((radio) => radio.hasAttribute('checked'))).toEqual([false, true]);
    expect(radios.map((radio) => radio.closest('label')!.textContent!.trim())).toEqual(['same', 'valid']);
  });
});

describe('StopsSlider', () => {
  const show = (stops: readonly number[], value: number) =>
    toDocument(
      render(StopsSlider, {
        props: { label: 'Groups', stops, value, onchange: ignore, valueText: `${value} groups` },
      }).body,
    );

  test('is a native slider over the places of its stops, and says the value in words', () => {
    const document = show([1, 2, 4, 8, 16, 32], 8);
    const input = document.querySelector('input[type=range]')!;
    expect(document.querySelector('label')!.getAttribute('for')).toBe(input.id);
    expect([input.getAttribute('min'), input.getAttribute('max'), input.getAttribute('value')]).toEqual([
      '0',
      '5',
      '3',
    ]);
    expect(input.getAttribute('aria-valuetext')).toBe('8 groups');
  });

  test('has a tick for each stop, and the ends keep their labels', () => {
    const stops = Array.from({ length: 40 }, (_, index) => index + 1);
    const document = show(stops, 7);
    const labels = [...document.querySelectorAll('.stop')].map((label) => label.textContent);
    expect(document.querySelectorAll('.tick')).toHaveLength(40);
    expect(labels.at(0)).toBe('1');
    expect(labels.at(-1)).toBe('40');
    expect(labels.length).toBeLessThan(20);
  });

  test('a single stop cannot be moved', () => {
    expect(show([1], 1).querySelector('input')!.hasAttribute('disabled')).toBe(true);
  });
});
