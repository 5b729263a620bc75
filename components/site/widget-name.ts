import { type Language, messagesOf } from '#src/i18n';

/** What readers call a widget. The set of its messages has its name in camel case. */
export function widgetNameOf(widget: string, language: Language): string {
  const set = widget.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) as 'groupsDial';
  return messagesOf(language, set).name;
}
