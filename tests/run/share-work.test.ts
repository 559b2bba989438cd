import { describe, expect, it } from "vitest";
import { shareWork, type Thread } from "../../src/run/share-work.ts";

/** A thread that takes so long for each question, and notes that it was closed. */
function slow(
	delays: readonly number[],
	closed: string[],
): Thread<number, string> {
	return {
		ask: (question) =>
			new Promise((done) => {
				const text = `answer ${question}`;
				setTimeout(() => done(text), delays[question % delays.length]);
			}),
		close: () => void closed.push("closed"),
	};
}

describe("work that is shared among threads", () => {
	it("is handed over in the order of the jobs, whichever is done first", async () => {
		const closed: string[] = [];
		const taken: string[] = [];
		await shareWork(
			[0, 1, 2, 3, 4, 5, 6],
			[slow([30, 1, 9, 0], closed), slow([30, 1, 9, 0], closed)],
			(job) => job,
			(job, answer) => void taken.push(`${job}: ${answer}`),
		);
		expect(taken).toEqual(
			[0, 1, 2, 3, 4, 5, 6].map((job) => `${job}: answer ${job}`),
		);
		expect(closed).toEqual(["closed", "closed"]);
	});

	it("ends where a thread fails, and closes them all", async () => {
		const closed: string[] = [];
		const failing: Thread<number, string> = {
			...slow([1], closed),
			ask: () => Promise.reject(new Error("a fault")),
		};
		const work = shareWork(
			[1, 2, 3],
			[slow([1], closed), failing],
			(job) => job,
			() => undefined,
		);
		await expect(work).rejects.toThrow("a fault");
		expect(closed).toHaveLength(2);
	});
});
