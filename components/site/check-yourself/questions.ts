import type { ControlsMessages } from '#components/controls/messages.ts';
import type { Solutions } from '#components/controls/solutions.ts';

/** A question as the file of all questions holds it. */
export type DrawnQuestion =
  | {
      readonly kind: 'fixed';
      readonly id: string;
      readonly askHtml: string;
      readonly choices: readonly {
        readonly html: string;
        readonly correct: boolean;
        readonly feedbackHtml?: string;
      }[];
    }
  | {
      readonly kind: 'generated';
      readonly id: string;
      readonly generator: string;
      readonly parameters: unknown;
    };

/** Everything the lessons ask in one language; loaded when the reader wants it. */
export interface QuestionsFile {
  readonly lessons: readonly {
    readonly slug: string;
    readonly title: string;
    readonly href: string;
    readonly questions: readonly DrawnQuestion[];
  }[];
  /** The sentences of all generators that are used. */
  readonly sentences: Readonly<Record<string, string>>;
  /** When the working may be read; left out where that is after a few tries. */
  readonly solutions?: Solutions;
  /** “From …”, with the lesson's title. */
  readonly from: string;
  /** What the questions' own controls say. */
  readonly controls: ControlsMessages;
}
