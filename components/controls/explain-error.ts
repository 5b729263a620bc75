import { ConvSpecError } from '#src/conv';
import { formatMessage } from '#src/i18n';
import { WidgetStateError } from '#src/widgets';

/** Sentences for the codes of ConvSpecError and WidgetStateError. */
export interface ErrorMessages {
  readonly conv: Readonly<Record<string, string>>;
  readonly widgets: Readonly<Record<string, string>>;
}

/** The reader's sentence for an error that carries a code; throws any other. */
export function explainError(error: unknown, { conv, widgets }: ErrorMessages, language: string): string {
  if (error instanceof ConvSpecError) return formatMessage(conv[error.code]!, error.values, language);
  if (error instanceof WidgetStateError) return formatMessage(widgets[error.code]!, error.values, language);
  throw error;
}
