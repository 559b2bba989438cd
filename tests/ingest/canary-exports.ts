import { type ExportKind, exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";

/**
 * One export of each kind, in which whatever could tell of a child is a canary: identifiers, names, notes, quotations,
 * and days of 1987 and 1988 (births) and of November 2016 (all else). The children are older than any that is meant: that
 * is told, and not by their years.
 */
export function canaryExports(): Readonly<Record<ExportKind, string>> {
	return {
		referrals: table("referrals", 14),
		assessments: table("assessments", 9),
		outcomes: table("outcomes", 12),
		missing: table("missing", 12),
		lookedAfter: table("lookedAfter", 8),
		discussions: table("discussions", 9),
		feedback: table("feedback", 6),
		training: table("training", 6),
		benchmarks: table("benchmarks", 4),
	};
}

/** What no message may hold: four letters of canaries on end, or one of their years. */
export const canary = /[qxzjkv]{4}|(?<![\d:])198[78](?!\d)/i;

function table(kind: ExportKind, rows: number): string {
	const headings = exportColumns[kind].map(({ heading }) => heading);
	const lines = Array.from({ length: rows }, (_, row) =>
		[...headings, "name", "notes"]
			.map((heading) => cell(heading, row))
			.map((content) =>
				/[",\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content,
			)
			.join(","),
	);
	return `${[[...headings, "name", "notes"].join(","), ...lines].join("\n")}\n`;
}

/** What stands under a heading in a row: many of them right, so that reading goes on. */
function cell(heading: string, row: number): string {
	const of = (...words: readonly string[]) => words[row % words.length] ?? "";
	const twoDigits = String(10 + (row % 15));
	switch (heading) {
		case "child_id":
			return `QXZJKV${row % 7}`;
		case "referral_id":
			return `KVJXZQ/${row % 11}`;
		case "date_of_birth":
			return of(`${twoDigits}/05/1987`, `1988-06-${twoDigits}`);
		case "sex":
			return of("F", "Male", "U", "");
		case "risk_at_referral":
		case "risk_latest":
		case "risk_level":
			return of("high", "medium", "Low");
		case "ethnicity":
			return of("WBRI", "MWBA", "");
		case "status_at_referral":
			return of("LAC", "CIN; CPP", "None", "");
		case "placing_authority":
			return of("Xqzvj Council", "");
		case "referral_source":
			return of("1A", "5B", "");
		case "models":
			return of("online", "peer;gang", "");
		case "closure_reason":
			return of("riskReduced", "other", "");
		case "closed_date":
			return of(`${twoDigits}/12/2016`, "");
		case "kind":
			return of("Missing", "A", "");
		case "decision":
			return of("carried forward", "no longer at risk", "other");
		case "group":
		case "audience":
			return of("Zqxkv group", "Kjvxz team");
		case "outcome_code":
			return of("1.2.13", "2.1.08", "4.1.12");
		case "first_score":
		case "last_score":
			return of("3", "7", "", "2.5");
		case "rhi_needed":
		case "rhi_offered":
		case "rhi_accepted":
		case "consent":
			return of("yes", "N", "true", "");
		case "respondent":
			return of("young person", "parent or carer");
		case "quote":
			return of(
				'They said "qxzjkv", and\nvjkzq came home.',
				"Zxqkvj helped me.",
			);
		case "sessions":
		case "attendees":
			return of("2", "11", "");
		case "figure":
			return of("referrals", "children");
		case "period":
			return of("2016", "2015/16");
		case "area":
			return "Vkzqx";
		case "value":
			return "41";
		case "name":
			return `Kvxq Zjkvq${row}`;
		case "notes":
			return of("vqxzk", "two\nlines, qqzzxx", "");
		default:
			return `${twoDigits}/11/2016`;
	}
}

/** All kinds, as file names: "referrals.csv". */
export const canaryFiles = exportKinds.map((kind) => `${kind}.csv`);
