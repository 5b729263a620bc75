import {
  accuracyOverCost,
  errorOverGroups,
  type Figure,
  type Place,
  type PlacedFigure,
  valueStrip,
} from '#src/charts';
import { formatMessage } from '#src/i18n';
import {
  axisOf,
  type Comparison,
  type Conflict,
  type CostName,
  comparisonOf,
  type Family,
  formatChange,
  formatCount,
  formatPercent,
  type PublishedResultsState,
  pairOf,
  type ResultPoint,
  type ResultsData,
} from '#src/widgets/published-results';
import type { ResultsMessages } from './props.ts';

/** A picture with what can be touched in it. */
export interface ResultsView {
  readonly title: string;
  readonly figure: Figure;
  /** Equal keys, equal pictures. */
  readonly key: string;
  readonly dots: readonly Dot[];
  readonly said: string;
}

export interface Dot extends Place {
  readonly label: string;
  /** What else its source says. */
  readonly lines: readonly string[];
}

interface Words {
  readonly messages: ResultsMessages;
  readonly language: string;
}

/** Small numbers are times and rates, which sources print to one decimal. */
export function formatCost(name: CostName, value: number, language: string): string {
  return name === 'params' || name === 'macs' ? formatCount(value, language) : String(value);
}

export function toView(data: ResultsData, state: PublishedResultsState, words: Words): ResultsView {
  if (state.view === 'middle') {
    const family = data.families.find(({ name }) => name === state.family)!;
    return familyView(family, words);
  }
  if (state.view === 'disagree') {
    return conflictView(data.conflicts.find(({ name }) => name === state.quantity)!, words);
  }
  return comparisonView(data, state, words);
}

function comparisonView(data: ResultsData, state: PublishedResultsState, words: Words): ResultsView {
  const { messages, language } = words;
  const comparison = comparisonOf(data, state.protocol)!;
  const axis = axisOf(data, state);
  const [first, second] = pairOf(data, state);
  const said = formatMessage(
    messages.saidCompare,
    {
      title: comparison.title,
      count: comparison.points.length,
      first: first.model,
      second: second.model,
      firstAccuracy: formatPercent(first.accuracy, language),
      secondAccuracy: formatPercent(second.accuracy, language),
    },
    language,
  );
  const { figure, places } = drawComparison(comparison, axis, said, words);
  return {
    title: formatMessage(messages.comparisonTitle, { title: comparison.title }, language),
    figure: { ...figure, rows: comparisonRows(comparison, words) },
    key: `compare ${comparison.name} ${axis ?? ''}`,
    dots: withWords(places, (id) => {
      const point = comparison.points.find((one) => one.id === id)!;
      return {
        label: formatMessage(
          messages.dot,
          { model: point.model, accuracy: formatPercent(point.accuracy, language) },
          language,
        ),
        lines: [...describeCosts(point, words), point.source],
      };
    }),
    said,
  };
}

function drawComparison(
  { metric, points }: Comparison,
  axis: CostName | undefined,
  said: string,
  { messages, language }: Words,
): PlacedFigure {
  const name = messages.network;
  if (axis === undefined) {
    const rows = points.map(({ id, model, accuracy }) => ({ id, name: model, value: accuracy }));
    const format = (value: number) => formatPercent(value, language);
    return valueStrip(rows, { name, value: messages[metric], said, format });
  }
  const dots = points.flatMap(({ id, model, accuracy, costs }) => {
    const cost = costs[axis];
    return cost === undefined ? [] : [{ id, name: model, cost, accuracy }];
  });
  const formatAxis = (cost: number) => formatCost(axis, cost, language);
  return accuracyOverCost(dots, {
    name,
    cost: messages[axis],
    accuracy: messages[metric],
    said,
    formatCost: formatAxis,
  });
}

function describeCosts(point: ResultPoint, { messages, language }: Words): string[] {
  const costs = Object.entries(point.costs) as [CostName, number][];
  const lines = costs.map(([name, value]) =>
    formatMessage(
      messages.dotCost,
      { name: messages[name], value: formatCost(name, value, language) },
      language,
    ),
  );
  return point.resolution === undefined
    ? lines
    : [...lines, formatMessage(messages.dotPixels, { pixels: String(point.resolution) }, language)];
}

function comparisonRows(
  { points, costs, metric }: Comparison,
  { messages, language }: Words,
): Figure['rows'] {
  return [
    [messages.network, messages[metric], ...costs.map((name) => messages[name]), messages.source],
    ...points.map(({ model, accuracy, costs: printed, source }) => [
      model,
      formatPercent(accuracy, language),
      ...costs.map((name) => printed[name] ?? ''),
      source,
    ]),
  ];
}

function familyView({ name, series }: Family, { messages, language }: Words): ResultsView {
  const paper = messages[name];
  const said = formatMessage(messages.saidMiddle, { paper, count: series.length }, language);
  const lines = series.map(({ macs, isShuffled, points }) => {
    const template = isShuffled ? messages.series : messages.seriesPlain;
    const text = formatMessage(template, { macs: formatCount(macs, language) }, language);
    return { name: text, isDashed: !isShuffled, points };
  });
  const { figure, places } = errorOverGroups(lines, {
    series: messages.cost,
    groups: messages.groups,
    error: messages.error,
    change: messages.change,
    said,
    formatChange: (points) => (points === 0 ? '0' : formatChange(points, language)),
  });
  const all = series.flatMap(({ points }) => points);
  const [headings, ...rows] = figure.rows;
  return {
    title: formatMessage(messages.familyTitle, { paper }, language),
    figure: {
      ...figure,
      rows: [[...headings!, messages.source], ...rows.map((row, index) => [...row, all[index]!.source])],
    },
    key: `middle ${name}`,
    dots: withWords(distinct(places), (id) => {
      const { model, groups, error, source } = all.find((one) => one.id === id)!;
      const values = { model, groups, error: formatPercent(error, language) };
      return { label: formatMessage(messages.familyDot, values, language), lines: [source] };
    }),
    said,
  };
}

function conflictView({ name, title, unit, values }: Conflict, { messages, language }: Words): ResultsView {
  const format = (value: number) =>
    unit === 'percent' ? formatPercent(value, language) : formatCount(value, language);
  const numbers = values.map(({ value }) => value);
  const range = { least: format(Math.min(...numbers)), most: format(Math.max(...numbers)) };
  const said = formatMessage(messages.saidDisagree, { title, count: values.length, ...range }, language);
  const unitName = unit === 'percent' ? messages.percent : messages[unit];
  const { figure, places } = valueStrip(values, { name: messages.source, value: unitName, said, format });
  const ordered = places.map(({ id }) => values.find((one) => one.id === id)!);
  return {
    title,
    figure: {
      ...figure,
      rows: [
        [messages.quantity, unitName, messages.source],
        ...ordered.map((one) => [one.name, unit === 'percent' ? format(one.value) : one.value, one.source]),
      ],
    },
    key: `disagree ${name}`,
    dots: withWords(places, (id) => {
      const one = values.find((value) => value.id === id)!;
      const label = formatMessage(
        messages.conflictDot,
        { name: one.name, value: format(one.value) },
        language,
      );
      return { label, lines: [one.source] };
    }),
    said,
  };
}

function withWords(places: readonly Place[], wordsOf: (id: string) => Omit<Dot, keyof Place>): Dot[] {
  return places.map((place) => ({ ...place, ...wordsOf(place.id) })).sort((one, other) => one.x - other.x);
}

/** Two series may begin in one dot. */
function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}
