import type { WidgetPrediction } from '#components/controls/widget-prediction.ts';
import type { Prediction } from '#src/content';
import { formatMessage, formatNumber, htmlLanguage, type Language, messagesOf } from '#src/i18n';

/** A prediction of the lesson `slug` as a widget of its page in one language takes it. */
export function toWidgetPrediction(
  prediction: Prediction,
  slug: string,
  language: Language,
): WidgetPrediction {
  const { predictionTruth, predictionQuantity } = messagesOf(language, 'controls');
  const unit = prediction.unit?.[language] ?? '';
  const value = formatNumber(prediction.answer, htmlLanguage[language]);
  const truth = unit === '' ? value : formatMessage(predictionQuantity, { value, unit }, language);
  return {
    id: prediction.id,
    // Ids are unique only within their lesson.
    storedAs: `${slug}/${prediction.id}`,
    askHtml: prediction.ask[language] ?? '',
    unit,
    explainHtml: prediction.explain[language] ?? '',
    measure: prediction.measure,
    at: prediction.state,
    answerText: formatMessage(predictionTruth, { truth }, language),
  };
}
