import { type Cells, csvOf, inventYear } from "../papers/invent.ts";
import type { Given } from "../papers/make-paper.ts";

/** A child who may be found nowhere: each word of theirs, and their days in every spelling. */
const child = "CANARYCHILD7731";
export const days = [
	...["17/11/2002", "2002-11-17", "17 November 2002", "17 Nov 2002", "37577"],
	...["29/02/2016", "2016-02-29", "29 February 2016", "42429"],
	...["23/09/2016", "2016-09-23", "23 September 2016", "42636"],
];
/** All words of theirs. */
export const canary = /canary/i;

/** Every export with one child whose cells are all canaries, among others who are not. */
export function withCanaries(): Given {
	const invented = inventYear(50, 2016, 41);
	const add = (name: string, ...rows: readonly Cells[]) => {
		const lines = (invented[`${name}.csv`] ?? "").trim().split("\n");
		const [header = "", ...others] = lines;
		const headings = header
			.split(",")
			.map((heading) => heading.replaceAll('"', ""));
		const added = csvOf(rows, [...headings, "name", "notes"]);
		const [wide = "", ...canaries] = added.trim().split("\n");
		const widened = others.map((line) => `${line},"Canaryname Quux","Canary"`);
		return [wide, ...widened, ...canaries, ""].join("\n");
	};
	const extra = { name: "Canaryname Quux", notes: "Canarynote" };
	return {
		period: "2016",
		settings: "authority: { name: Testshire, code: TS }",
		// Every breakdown of words once: what is crossed says no other words, and takes long to protect.
		tables: [
			...["risk", "model", "sex", "status", "source", "ethnicGroup"].map(
				(breakdown) => `referrals:${breakdown}`,
			),
			...["referrals:month", "lookedAfter:placedBy", "riskChange:direction"],
			...["closures:reason", "outcome", "missingEpisodes", "returnInterviews"],
			...["discussed:decision", "discussed:group", "trainingSessions"],
		],
		files: {
			"canary-export.csv": add("referrals", {
				...extra,
				referral_id: "CANARYREFERRAL",
				child_id: child,
				referral_date: "29/02/2016",
				date_of_birth: "17/11/2002",
				sex: "Male",
				ethnicity: "WROM",
				status_at_referral: "LAC",
				placing_authority: "Canaryshire",
				referral_source: "3F",
				models: "Trafficking",
				risk_at_referral: "High",
				risk_latest: "Medium",
				risk_latest_date: "23/09/2016",
				closed_date: "23/09/2016",
				closure_reason: "Turned 18",
			}),
			"discussions.csv": add("discussions", {
				...extra,
				child_id: child,
				meeting_date: "29/02/2016",
				group: "MEG",
				decision: "Other",
			}),
			"missing.csv": add("missing", {
				...extra,
				child_id: child,
				start: "29/02/2016 03:17",
				end: "01/03/2016 04:18",
				kind: "Missing",
				rhi_needed: "yes",
				rhi_offered: "no",
			}),
			"outcomes.csv": add("outcomes", {
				...extra,
				referral_id: "CANARYREFERRAL",
				outcome_code: "4.1.12",
				outcome: "Canaryoutcome",
				first_score: "8675309",
				first_date: "29/02/2016",
				last_score: "8675308",
				last_date: "23/09/2016",
			}),
			"feedback.csv": csvOf(
				[
					["no", "01/06/2016"],
					["", "01/06/2016"],
					["n", "01/06/2016"],
					["yes", "01/06/2015"],
					["yes", "01/01/2017"],
				].map(([consent = "", date = ""]) => ({
					quote: "Canaryquote.",
					respondent: "Young person",
					date,
					consent,
				})),
			),
			"training.csv": invented["training.csv"] ?? "",
		},
	};
}
