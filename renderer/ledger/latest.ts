/** A question to the store that may wait. */
export interface Question {
  readonly ask: () => Promise<void>;
  /** Whether the answer is still of use. */
  readonly wanted: () => boolean;
  /** Told when its turn came and it was not wanted any more. */
  readonly dropped?: () => void;
  /** The smallest goes first; how far it is from what is looked at. */
  readonly distance?: () => number;
}

/**
 * Asks one question at a time (or a few), and of those that wait only what is still wanted: the store answers one by one
 * anyway.
 */
export function createQueue(atOnce = 1): { readonly add: (question: Question) => void } {
  const waiting = new Set<Question>();
  let running = 0;
  const nearest = (): Question | undefined =>
    [...waiting]
      .map((question) => ({ question, distance: question.distance?.() ?? 0 }))
      .sort((a, b) => a.distance - b.distance)[0]?.question;
  const run = async (): Promise<void> => {
    if (running >= atOnce) return;
    running += 1;
    for (let question = nearest(); question !== undefined; question = nearest()) {
      waiting.delete(question);
      if (question.wanted()) await question.ask().catch((error: unknown) => console.error('A question broke:', error));
      else question.dropped?.();
    }
    running -= 1;
  };
  return {
    add(question) {
      waiting.add(question);
      // What is asked in one go is all there before the first is picked.
      queueMicrotask(() => void run());
    },
  };
}
