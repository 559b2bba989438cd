import { longDay } from "../vocabulary/calendar.ts";
import { type Period, readPeriod, yearParts } from "../vocabulary/period.ts";
import type { WordPaper } from "./word-paper.ts";

/** The period that a paper is about, as its title says it; the year that it names first, where it says none. */
export function periodOfPaper(paper: WordPaper): Period {
	const [title, ...others] = [
		...paper.pieces.map(({ text }) => text),
		...paper.tables.map(({ caption }) => caption),
	];
	const texts = [title ?? "", ...others];
	for (const text of texts) {
		const found = periodsNear(text).find(({ label }) => text.includes(label));
		if (found !== undefined) return found;
	}
	const year = /\b(?:19|20)\d\d\b/.exec(texts.join(" "))?.[0] ?? "2000";
	const reading = readPeriod(year);
	if (reading.ok) return reading.period;
	throw new Error("a year is not a period");
}

/** Whether a paper says that it is as at the last day of its period. */
export function isAsAt(paper: WordPaper, { to }: Period): boolean {
	return paper.pieces.some(({ text }) => text.includes(`as at ${longDay(to)}`));
}

/** The periods that begin in a year which a text names, the longer ones first. */
function periodsNear(text: string): readonly Period[] {
	const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(Number);
	return [...new Set(years)].flatMap((year) => {
		const next = String((year + 1) % 100).padStart(2, "0");
		const whole = [`${year}`, `${year}/${next}`];
		const parts = whole.flatMap((one) =>
			yearParts.map((part) => `${one}-${part}`),
		);
		const months = Array.from(
			{ length: 12 },
			(_, i) => `${year}-M${String(i + 1).padStart(2, "0")}`,
		);
		return [...whole, ...parts, ...months].flatMap((id) => {
			const reading = readPeriod(id);
			return reading.ok ? [reading.period] : [];
		});
	});
}
