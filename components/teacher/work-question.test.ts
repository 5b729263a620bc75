import { expect, test } from 'vitest';
import { questionGenerators } from '#src/questions';
import { workQuestion } from './work-question.ts';

test('every generator is worked with different numbers, in both languages, and equal each time', () => {
  for (const generator of Object.keys(questionGenerators)) {
    for (const language of ['en', 'zh'] as const) {
      const question = { kind: 'generated', id: 'any', generator, parameters: {} } as const;
      const worked = workQuestion(question, language);
      expect([generator, new Set(worked.map(({ ask }) => ask)).size]).toEqual([generator, 3]);
      expect(worked).toEqual(workQuestion(question, language));
      for (const { answer, working, mistakes } of worked) {
        expect(working).not.toMatch(/[{}]/);
        expect(mistakes.map(({ value }) => value)).not.toContain(answer);
      }
    }
  }
});
