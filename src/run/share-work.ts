/** Another thread that answers one question after the other. */
export interface Thread<Question, Answer> {
	readonly ask: (question: Question) => Promise<Answer>;
	readonly close: () => void;
}

/**
 * Has every job done, as many at once as there are threads, and hands over the answers in the order of the jobs, each as soon
 * as those before it are there. Which thread does which job, and which is done first, changes nothing.
 */
export async function shareWork<Job, Question, Answer>(
	jobs: readonly Job[],
	threads: readonly Thread<Question, Answer>[],
	questionOf: (job: Job) => Question,
	take: (job: Job, answer: Answer) => void,
): Promise<void> {
	const left = jobs.entries();
	const early = new Map<number, () => void>();
	let next = 0;
	const work = async (thread: Thread<Question, Answer>) => {
		for (const [at, job] of left) {
			const answer = await thread.ask(questionOf(job));
			early.set(at, () => take(job, answer));
			for (let ready = early.get(next); ready; ready = early.get(next)) {
				early.delete(next++);
				ready();
			}
		}
	};
	try {
		await Promise.all(threads.map(work));
	} finally {
		for (const thread of threads) thread.close();
	}
}
