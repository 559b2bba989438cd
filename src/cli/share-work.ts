/** Another thread that answers one question after the other. */
export interface Thread<Question, Answer> {
	readonly ask: (question: Question) => Promise<Answer>;
	readonly close: () => void;
}

/**
 * Has every job done, as many at once as there are threads, and hands over each answer as it comes. Which thread does which
 * job changes nothing of the answers.
 */
export async function shareWork<Job, Question, Answer>(
	jobs: readonly Job[],
	threads: readonly Thread<Question, Answer>[],
	questionOf: (job: Job) => Question,
	take: (job: Job, answer: Answer) => void,
): Promise<void> {
	const left = jobs.values();
	const work = async (thread: Thread<Question, Answer>) => {
		for (const job of left) take(job, await thread.ask(questionOf(job)));
	};
	try {
		await Promise.all(threads.map(work));
	} finally {
		for (const thread of threads) thread.close();
	}
}
