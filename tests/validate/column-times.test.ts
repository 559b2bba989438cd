import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay, noDay } from "../../src/vocabulary/calendar.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

/** Days of a column of referrals, and what is told of the column. */
async function daysOf(cells: readonly string[], yaml?: string) {
	const folder = {
		"referrals.csv": csv(
			"child_id,referral_date,date_of_birth",
			...cells.map((cell, i) => `C${i},01/01/2031,"${cell}"`),
		),
	};
	const more = yaml === undefined ? {} : { yaml };
	const { referrals } = await recordsOf(folder, more);
	const codes = (await issuesOf(folder, more))
		.map(({ code }) => code)
		.filter((code) => !["over-18", "over-25", "unborn"].includes(code));
	const days = [...(referrals?.birth ?? [])].map((day) =>
		day === noDay ? "" : isoDay(day),
	);
	return { days, codes };
}

/** Starts of a column of missing episodes: "2016-07-01" where no time is known, else "2016-07-01 10:00". */
async function startsOf(cells: readonly string[], yaml?: string) {
	const folder = {
		"missing.csv": csv(
			"child_id,start,end",
			...cells.map((cell, i) => `C${i},01/01/2016,"${cell}"`),
		),
	};
	const more = yaml === undefined ? {} : { yaml };
	const { missing } = await recordsOf(folder, more);
	const codes = (await issuesOf(folder, more))
		.filter(({ heading }) => heading === "end")
		.map(({ code }) => code);
	const ends = [...(missing?.end ?? [])].map((minute, i) => {
		if (minute === noDay) return "";
		const iso = new Date(minute * 60_000).toISOString().replace("T", " ");
		return missing?.endTimed[i] === 1 ? iso.slice(0, 16) : iso.slice(0, 10);
	});
	return { ends, codes };
}

const clock = new Intl.DateTimeFormat("en-GB", {
	timeZone: "Europe/London",
	hour: "numeric",
	hourCycle: "h23",
});

/** A day's first moment in London as UTC, by the machine's own tables. */
function midnightInUtc(day: string): string {
	const utc = new Date(`${day}T00:00:00.000Z`);
	const isSummer = clock.format(utc) === "01";
	return new Date(utc.getTime() - (isSummer ? 3_600_000 : 0)).toISOString();
}

const dayBetween = fc
	.integer({
		min: Date.UTC(1991, 0, 1) / 86_400_000,
		max: Date.UTC(2030, 0, 1) / 86_400_000,
	})
	.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("days that a database wrote in UTC", () => {
	it("are the days that they were here, whatever rows there are", async () => {
		const cell = fc.oneof(
			{ arbitrary: dayBetween, weight: 6 },
			{ arbitrary: fc.constant(""), weight: 1 },
			{ arbitrary: fc.constant("n/a"), weight: 1 },
		);
		const form = fc.constantFrom(
			(utc: string) => utc,
			(utc: string) => utc.replace("T", " ").replace("Z", ""),
			(utc: string) => utc.replace(".000Z", "+00:00"),
			(utc: string) => utc.slice(0, 16).replace("T", " "),
			(utc: string) =>
				`${utc.slice(8, 10)}/${utc.slice(5, 7)}/${utc.slice(0, 4)} ${utc.slice(11, 19)}`,
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(cell, { minLength: 1, maxLength: 12 }),
				form,
				async (days, write) => {
					const isDay = (each: string) => /^\d/.test(each);
					const cells = days.map((each) =>
						isDay(each) ? write(midnightInUtc(each)) : each,
					);
					const found = await daysOf(cells);
					expect(found.days).toEqual(
						days.map((each) => (isDay(each) ? each : "")),
					);
					const inSummer = days.some(
						(each) => isDay(each) && !midnightInUtc(each).startsWith(each),
					);
					expect(found.codes.includes("dates-in-utc")).toBe(inSummer);
				},
			),
			{ numRuns: 60 },
		);
	});

	it("are told of, where one was moved", async () => {
		const { days, codes } = await daysOf([
			"2016-06-30 23:00:00",
			"2016-01-05 00:00:00",
			"",
		]);
		expect(days).toEqual(["2016-07-01", "2016-01-05", ""]);
		expect(codes).toEqual(["dates-in-utc"]);
		expect((await daysOf(["2016-06-30T23:00:00.000Z"])).days).toEqual([
			"2016-07-01",
		]);
	});

	it("are no days of UTC in winter alone", async () => {
		const { days, codes } = await daysOf([
			"2016-01-05 00:00:00",
			"2016-12-31 00:00:00",
		]);
		expect(days).toEqual(["2016-01-05", "2016-12-31"]);
		expect(codes).toEqual([]);
		// 23:00 in winter is no midnight anywhere near.
		expect(
			(await daysOf(["2016-01-05 23:00:00", "2016-07-05 23:00:00"])).days,
		).toEqual(["2016-01-05", "2016-07-05"]);
	});

	it("may stand beside dates without a time, and midnights of summer", async () => {
		const { days } = await daysOf([
			"2016-06-30 23:00:00",
			"01/07/2016",
			"2016-07-04 00:00:00",
		]);
		expect(days).toEqual(["2016-07-01", "2016-07-01", "2016-07-04"]);
	});

	it("are refused among real times, until settings say what they are", async () => {
		const cells = [
			"2016-06-30 23:00:00",
			"2016-07-01 23:00:00",
			"2016-07-02 23:00:00",
			"2016-01-02 00:00:00",
			"2016-07-03 14:05:00",
		];
		const folder = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,closed_date",
				...cells.map((cell, i) => `C${i},01/01/1990,,${cell}`),
			),
		};
		expect(await told(folder)).toContain(
			"referrals.csv:6 closed_date mixed-times",
		);
		const yaml = (form: string) =>
			`exports: { referrals: { dates: { date_of_birth: ${form} } } }`;
		expect((await daysOf(cells, yaml("utc"))).days).toEqual([
			"2016-07-01",
			"2016-07-02",
			"2016-07-03",
			"2016-01-02",
			"2016-07-03",
		]);
		expect((await daysOf(cells, yaml("local"))).days).toEqual([
			"2016-06-30",
			"2016-07-01",
			"2016-07-02",
			"2016-01-02",
			"2016-07-03",
		]);
		expect((await daysOf(cells.slice(0, 1), yaml("local"))).days).toEqual([
			"2016-06-30",
		]);
	});
});

describe("times with an offset", () => {
	it("are put to the clocks here", async () => {
		expect(
			await startsOf([
				"2016-07-01T22:30:00Z",
				"2016-07-01T23:30:00Z",
				"2016-01-01T23:30:00Z",
				"2016-07-01T23:30:00+01:00",
				"2016-07-01 20:30:00 -0500",
				"01/07/2016 23:30",
				"01/07/2016",
			]),
		).toEqual({
			ends: [
				"2016-07-01 23:30",
				"2016-07-02 00:30",
				"2016-01-01 23:30",
				"2016-07-01 23:30",
				"2016-07-02 02:30",
				"2016-07-01 23:30",
				"2016-07-01",
			],
			codes: ["other-clocks"],
		});
	});

	it("are days here in a column of days", async () => {
		expect(
			(await daysOf(["2016-07-01T23:30:00Z", "2016-07-01T10:00:00Z"])).days,
		).toEqual(["2016-07-02", "2016-07-01"]);
	});

	it("are as they stand where settings say that the offset is wrong", async () => {
		const yaml = "exports: { missing: { dates: { end: local } } }";
		const { ends } = await startsOf(
			["2016-07-01T23:30:00Z", "2016-07-01T10:00:00Z"],
			yaml,
		);
		expect(ends).toEqual(["2016-07-01 23:30", "2016-07-01 10:00"]);
	});
});

describe("a column in which every time is midnight", () => {
	it.each([
		["00:00", "00:00:00", "00:00:00.000"],
		["24:00", "00:00", "24:00:00"],
		["23:59", "23:59:59", "23:59:59.997"],
		["00:00", "23:59:59", "24:00"],
	])("holds dates: %s, %s, %s", async (...times) => {
		const cells = times.map((time, i) => `0${i + 1}/07/2016 ${time}`);
		expect(await startsOf([...cells, "", "04/07/2016"])).toEqual({
			ends: ["2016-07-01", "2016-07-02", "2016-07-03", "", "2016-07-04"],
			codes: ["dates-as-midnight"],
		});
	});

	it("holds times where one of them is another", async () => {
		expect(
			await startsOf([
				"01/07/2016 00:00",
				"02/07/2016 24:00",
				"02/07/2016 9:00",
			]),
		).toEqual({
			ends: ["2016-07-01 00:00", "2016-07-03 00:00", "2016-07-02 09:00"],
			codes: [],
		});
	});

	it("is judged whole, however late the first time of day comes", async () => {
		const many = Array.from({ length: 5000 }, () => "01/07/2016 00:00");
		const { ends } = await startsOf([...many, "02/07/2016 9:00"]);
		expect([ends[0], ends.at(-1)]).toEqual([
			"2016-07-01 00:00",
			"2016-07-02 09:00",
		]);
		const { ends: dates } = await startsOf(many);
		expect(dates[0]).toBe("2016-07-01");
	});

	it("may hold some times at eleven at night, where all are of that kind", async () => {
		// Two episodes that ended at eleven in summer are nothing out of the way.
		expect(
			(await startsOf(["01/07/2016 23:00", "02/07/2016 23:00"])).ends,
		).toEqual(["2016-07-01 23:00", "2016-07-02 23:00"]);
		expect(
			(await startsOf(["01/07/2016 23:00", "02/01/2016 00:00"])).ends,
		).toEqual(["2016-07-02", "2016-01-02"]);
	});
});

describe("a column with one time at eleven at night", () => {
	it("is one of dates in UTC where another column of the file is", async () => {
		const folder = (start: string) => ({
			"missing.csv": csv(
				"child_id,start,end",
				`C1,${start},2016-07-04 23:00`,
				"C2,2016-01-05 00:00,",
			),
		});
		const { missing } = await recordsOf(folder("2016-06-30 23:00"));
		expect([...(missing?.endTimed ?? [])]).toEqual([0, 0]);
		expect(missing?.start[0]).toBe(Date.UTC(2016, 6, 1) / 60_000);
		const { missing: other } = await recordsOf(folder("2016-06-30 21:00"));
		expect([...(other?.endTimed ?? [])]).toEqual([1, 0]);
	});
});

describe("days that mean that there is none", () => {
	it.each([
		"31/12/9999",
		"9999-12-31",
		"9999-12-31T23:59:59.9999999",
		"31/12/9999 00:00:00",
		"31-Dec-9999",
		"31/12/2999",
		"01/01/3000",
		"31/12/2100",
		"01/01/2100",
		"31/12/2099",
		"01/01/2099 00:00",
		"06/06/2079",
		"01/01/1900",
		"1900-01-01T00:00:00",
		"00/01/1900",
		"31/12/1899",
		"30/12/1899 00:00:00",
		"01/01/1753",
		"0001-01-01",
		"0000-00-00",
		"0000-00-00 00:00:00",
		"00/00/0000",
		"00-00-0000",
	])("%s", async (cell) => {
		const { days, codes } = await daysOf(["03/04/2016", cell, "04/04/2016"]);
		expect(days).toEqual(["2016-04-03", "", "2016-04-04"]);
		expect(codes).toEqual(["no-dates"]);
	});

	it.each(["30/06/2116", "15/03/1816", "31/02/9998", "2016-00-00"])(
		"are not %s, a slip",
		async (cell) => {
			const folder = {
				"referrals.csv": csv(
					"child_id,referral_date,date_of_birth,closed_date",
					`C1,03/04/2016,,${cell}`,
				),
			};
			expect(await told(folder)).toEqual([
				"referrals.csv:2 closed_date not-a-date",
			]);
		},
	);

	it("are those that settings name", async () => {
		const yaml =
			"exports: { referrals: { noDate: [ 15/06/2030, 2098-01-02, 30/06/2116 ] } }";
		const cells = [
			"15/06/2030",
			"2098-01-02 00:00",
			"30/06/2116",
			"14/06/2010",
		];
		expect((await daysOf(cells, yaml)).days).toEqual([
			"",
			"",
			"",
			"2010-06-14",
		]);
	});

	it("refuse where a date must be, as a blank does", async () => {
		const folder = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth",
				"C1,01/01/1900,01/01/1900",
			),
			"missing.csv": csv("child_id,start", "C1,31/12/9999 00:00"),
		};
		expect(
			(await told(folder)).filter((each) => each.endsWith("blank")),
		).toEqual([
			"missing.csv:2 start blank",
			"referrals.csv:2 referral_date blank",
		]);
	});

	it("do not keep a column from being one of dates", async () => {
		const { ends, codes } = await startsOf([
			"01/07/2016 00:00",
			"31/12/9999 23:59:59",
		]);
		expect(ends).toEqual(["2016-07-01", ""]);
		expect(codes).toEqual(["dates-as-midnight", "no-dates"]);
	});

	it("are numbers too, in a column of Excel's", async () => {
		const yaml = "exports: { referrals: { dates: { date_of_birth: excel } } }";
		const cells = ["42463", "0", "1", "2958465", "73050"];
		const { days, codes } = await daysOf(cells, yaml);
		expect(days).toEqual(["2016-04-03", "", "", "", ""]);
		expect(codes).toEqual(["day-numbers", "no-dates"]);
	});
});

describe("ends that cannot be", () => {
	it("are none, with a warning", async () => {
		const folder = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,closed_date",
				"C1,03/04/2016,,15/06/2050",
				"C2,03/04/2016,,15/06/2040",
			),
			"missing.csv": csv(
				"child_id,start,end",
				"C1,03/04/2016 10:00,15/06/2098 10:00",
				"C1,03/05/2016 10:00,03/05/2016 11:00",
				"C2,03/04/2016 10:00,15/06/2017 10:00",
			),
			"care.csv": csv(
				"child_id,looked_after_start,looked_after_end",
				"C1,03/04/2016,15/06/2060",
			),
		};
		expect(
			(await told(folder)).filter((each) => !each.endsWith("not-on-list")),
		).toEqual([
			"care.csv:2 looked_after_end impossible-end",
			"missing.csv:2 end endless-episode",
			"missing.csv:2 end impossible-end",
			"referrals.csv:2 closed_date impossible-end",
		]);
		const { referrals, missing } = await recordsOf(folder);
		expect(referrals?.closed[0]).toBe(noDay);
		expect(isoDay(referrals?.closed[1] ?? 0)).toBe("2040-06-15");
		expect([missing?.end[0] === noDay, missing?.end[2] === noDay]).toEqual([
			true,
			false,
		]);
	});
});
