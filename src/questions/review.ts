/** How many lessons later a question comes again: soon, and once more when much lies between. */
const DISTANCES = [2, 5] as const;

interface Asking<Q> {
  readonly slug: string;
  readonly questions: readonly Q[];
}

/**
 * What a lesson asks again from earlier ones: one question from two lessons before, one from five. Questions with fresh
 * numbers go first, and lessons that follow each other take different ones.
 * @param at the lesson's place in the course
 */
export function chooseReviews<Q extends { readonly kind: string }>(
  lessons: readonly Asking<Q>[],
  at: number,
): { readonly slug: string; readonly question: Q }[] {
  return DISTANCES.flatMap((distance, index) => {
    const lesson = lessons[at - distance];
    if (!lesson) return [];
    const asked = lesson.questions.filter(({ kind }) => kind !== 'prediction');
    const fresh = asked.filter(({ kind }) => kind === 'generated');
    const candidates = fresh.length > 0 ? fresh : asked;
    const question = candidates[index % Math.max(1, candidates.length)];
    return question ? [{ slug: lesson.slug, question }] : [];
  });
}

/**
 * `count` questions of all that `lessons` ask, in an order by `random`: first those that are due; then every lesson gives
 * one before any gives a second, and those that `weight` finds heavier come first within a lesson.
 */
export function drawQuestions<Q>(
  lessons: readonly Asking<Q>[],
  count: number,
  random: { readonly shuffle: <T>(items: readonly T[]) => T[] },
  weight: (slug: string, question: Q) => number,
  isDue: (slug: string, question: Q) => boolean = () => false,
): { readonly slug: string; readonly question: Q }[] {
  const due = random.shuffle(
    lessons.flatMap(({ slug, questions }) =>
      questions.filter((question) => isDue(slug, question)).map((question) => ({ slug, question })),
    ),
  );
  const piles = random.shuffle(lessons).map(({ slug, questions }) =>
    random
      .shuffle(questions.filter((question) => !isDue(slug, question)))
      .map((question) => ({ slug, question }))
      .sort((a, b) => weight(slug, b.question) - weight(slug, a.question)),
  );
  const drawn = due.slice(0, count);
  for (let round = 0; drawn.length < count && piles.some((pile) => pile.length > round); round++) {
    drawn.push(...piles.flatMap((pile) => pile.slice(round, round + 1)));
  }
  return drawn.slice(0, count);
}
