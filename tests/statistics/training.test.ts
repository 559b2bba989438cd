import { describe, expect, it } from "vitest";
import { countsOf, figuresOf } from "./records.ts";

const training = [
	{ audience: "taxiDrivers", date: "2016-01-01", sessions: 3, attendees: 40 },
	{ audience: "schools", date: "2016-12-31", attendees: 25 },
	{ audience: "schools", date: "2016-05-01", sessions: 2 },
	{ audience: "hotels", date: "2016-05-01" },
	{ audience: "schools", date: "2017-01-01", sessions: 9, attendees: 90 },
];

describe("training", () => {
	it("adds up sessions and attendances of the period, by audience", () => {
		const counts = countsOf({ training });
		expect(counts.trainingSessions).toBe(7);
		expect(counts["trainingSessions:audience=schools"]).toBe(3);
		expect(counts["trainingSessions:audience=taxiDrivers"]).toBe(3);
		expect(counts.trainingAttendees).toBe(65);
		expect(counts["trainingAttendees:audience=schools"]).toBe(25);
	});

	it("does not take blanks for nobody", () => {
		const counts = countsOf({ training });
		expect(counts["trainingAttendees:audience=hotels"]).toBeUndefined();
		const without = { training: ["attendees"] } as const;
		expect(countsOf({ training, without }).trainingAttendees).toBeUndefined();
	});

	it("lists audiences by id, and has no children behind it", () => {
		const { figures } = figuresOf(
			{ training },
			{ tables: ["trainingSessions"] },
		);
		expect(figures.map((f) => f.id)).toEqual([
			"trainingSessions",
			"trainingSessions:audience=hotels",
			"trainingSessions:audience=schools",
			"trainingSessions:audience=taxiDrivers",
		]);
		expect(figures.every((f) => f.contributors === undefined)).toBe(true);
	});
});
