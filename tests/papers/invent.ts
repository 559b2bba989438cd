/** A small, seeded chance: the same numbers on every machine. */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type Cells = Readonly<Record<string, string>>;

/** Rows as a CSV file, every cell in quotation marks. */
export function csvOf(rows: readonly Cells[], headings?: readonly string[]) {
	const heads = headings ?? Object.keys(rows[0] ?? {});
	const line = (cells: readonly string[]) =>
		cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
	return [
		line(heads),
		...rows.map((row) => line(heads.map((head) => row[head] ?? ""))),
		"",
	].join("\n");
}

/** Invented children of invented places: `count` referrals of a calendar year, with every column and every export. */
export function inventYear(
	count: number,
	year: number,
	seed: number,
): Readonly<Record<string, string>> {
	const next = chance(seed);
	const below = (most: number) => Math.floor(next() * most);
	const pick = (words: readonly string[]) => words[below(words.length)] ?? "";
	const two = (n: number) => String(n).padStart(2, "0");
	const day = (y: number, from = 1, months = 12) =>
		`${two(1 + below(28))}/${two(from + below(months))}/${y}`;
	const numbers = Array.from({ length: count }, (_, i) => i + 1);
	const child = (n: number) => `C${n % 7 === 0 ? n - 1 : n}`;
	const referrals = numbers.map((n) => {
		const closed = next() < 0.5;
		return {
			referral_id: `R${n}`,
			child_id: child(n),
			referral_date: day(year, 1, 6),
			date_of_birth: `${two(1 + ((n % 7 === 0 ? n - 1 : n) % 28))}/05/${year - 9 - ((n % 7 === 0 ? n - 1 : n) % 10)}`,
			sex: n % 7 === 0 || n % 7 === 6 ? "Female" : pick(["F", "F", "F", "M"]),
			ethnicity: pick(["WBRI", "WBRI", "MWBC", "APKN", "BAFR", ""]),
			status_at_referral: pick(["LAC", "CIN", "CP; CIN", "EH", "None", ""]),
			placing_authority: pick(["", "SBC", "Elsewhere"]),
			referral_source: pick(["1A", "2A", "5A", "6", "9", ""]),
			models: pick(["Online", "Gang; Party", "Peer on peer", "Online; Other"]),
			risk_at_referral: pick(["High", "Medium", "Medium", "Low"]),
			risk_latest: pick(["High", "Medium", "Low", "Minimal"]),
			risk_latest_date: day(year, 8, 4),
			closed_date: closed ? day(year, 8, 5) : "",
			closure_reason: closed ? pick(["Risk reduced", "Moved away"]) : "",
		};
	});
	const meeting = (n: number) => ({
		child_id: child(n),
		meeting_date: day(year),
		group: pick(["MEG", "MESA"]),
		decision: pick(["Carried forward", "No longer at risk", "Other"]),
		risk_level: "Medium",
	});
	const episode = (n: number) => {
		const month = 1 + below(12);
		const date = 1 + below(27);
		const at = (d: number) => `${two(d)}/${two(month)}/${year}`;
		const interview = pick(["yes", "no"]);
		return {
			child_id: n % 3 === 0 ? child(n) : `M${n}`,
			start: `${at(date)} 10:${two(below(60))}`,
			end: `${at(date + 1)} 11:00`,
			kind: pick(["Missing", "Missing", "Absent"]),
			rhi_needed: "yes",
			rhi_offered: "yes",
			rhi_accepted: interview,
			rhi_completed: interview === "yes" ? `${at(date + 1)} 18:00` : "",
		};
	};
	const score = (n: number) => ({
		referral_id: `R${n}`,
		outcome_code: pick(["1.2.13", "1.3.02", "2.1.08"]),
		outcome: "",
		first_score: String(2 + below(3)),
		first_date: day(year, 1, 6),
		last_score: next() < 0.9 ? String(1 + below(6)) : "",
		last_date: day(year, 8, 5),
	});
	return {
		"referrals.csv": csvOf(referrals),
		"discussions.csv": csvOf(numbers.map(meeting)),
		"missing.csv": csvOf(numbers.map(episode)),
		"outcomes.csv": csvOf(numbers.map(score)),
		"feedback.csv": csvOf([
			{
				date: day(year),
				respondent: "Young person",
				consent: "yes",
				quote: "She listened to me.",
			},
			{
				date: day(year),
				respondent: "Parent or carer",
				consent: "yes",
				quote: "We were believed.",
			},
		]),
		"training.csv": csvOf(
			["Schools", "Taxi drivers", "Foster carers"].map((audience) => ({
				audience,
				date: day(year),
				sessions: "",
				attendees: String(3 + below(20)),
			})),
		),
	};
}
