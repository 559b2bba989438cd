import type { NewSetting } from "../settings/add-setting.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import type { Interview } from "./interview.ts";

/** What the codes for sex mean in every scheme; of 9 the schemes say two things. */
const meanings = { "1": "male", "2": "female", "0": "notRecorded" } as const;

const nine = {
	other: "neither male nor female (indeterminate)",
	notRecorded: "not recorded, or not asked",
} as const;

/** Proposes what numbers mean that stand for sex: what schemes agree on is taken, of the rest a person is asked. */
export async function proposeSex(
	tallies: readonly ColumnTally[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const codes = new Set(
		tallies
			.filter(({ column }) => column === "sex")
			.flatMap((tally) => tally.words)
			.filter(({ means }) => means === undefined)
			.flatMap(({ raw }) => /^([0129])(?:\.0+)?$/.exec(raw.trim())?.[1] ?? []),
	);
	if (codes.size === 0) return [];
	const above = [
		"What the numbers mean that your system writes for sex: female, male, other or notRecorded.",
	];
	const path = (code: string) => ["codes", "sex", code];
	const agreed = Object.entries(meanings)
		.filter(([code]) => codes.has(code))
		.map(([code, value]) => ({ path: path(code), value, note: "check" }));
	const [first, ...rest] = agreed;
	const settings: readonly NewSetting[] = first
		? [{ ...first, above }, ...rest]
		: [];
	if (!codes.has("9")) return settings;
	const answer = await interview.ask({
		about: "codes.sex.9",
		text: "Sex is written as a number. What does 9 mean in your system?",
		choices: [
			...Object.entries(nine).map(([id, says]) => ({ answer: id, says })),
			{ answer: "", says: "I do not know yet" },
		],
		standard: "",
		otherwise: "9 is left without a meaning, and rows with it are refused",
	});
	return [
		...settings,
		answer === undefined
			? {
					path: path("9"),
					value: "notRecorded",
					asComment: true,
					above: ["check: what 9 means: other, or notRecorded"],
				}
			: { path: path("9"), value: answer },
	];
}
