import { visitStore } from '#src/progress';

/** Answers last as long as the visit, beside the guesses that the widgets keep. */
export const pageStore = visitStore(() => sessionStorage);
