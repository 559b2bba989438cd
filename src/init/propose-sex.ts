import { sexSchemeNames, sexSchemes } from "../dictionary/schemes.ts";
import { asComment, type NewSetting } from "../settings/add-setting.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import { type Interview, openQuestion, yesOrNo } from "./interview.ts";

type Scheme = Readonly<Record<string, string>>;

const path = ["sex", "scheme"];
const above = [
	"What the codes for sex mean: ssda903 (1 male, 2 female, 0 not recorded, 9 other), iso5218 (9 not recorded), or mfiu (I other).",
];

const inWords: Readonly<Record<string, string>> = {
	other: "neither male nor female, or indeterminate",
	notRecorded: "not recorded, or not asked",
};

/**
 * Proposes the scheme of codes for sex, where the exports write codes that mean nothing without one. Where all schemes
 * that have these codes agree on them, the first is taken; else a person has to say.
 */
export async function proposeSex(
	tallies: readonly ColumnTally[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const codes = codesIn(tallies);
	const fitting = sexSchemeNames.filter((name) =>
		codes.every((code) => Object.hasOwn(sexSchemes[name], code)),
	);
	const [first] = fitting;
	if (codes.length === 0 || first === undefined) return [];
	const unclear = codes.filter((code) => !agree(fitting, code));
	if (unclear.length === 0) return proposeAgreed(first, codes, interview);
	const meaning = (scheme: Scheme) =>
		unclear.map((code) => inWords[scheme[code] ?? ""] ?? "").join("; ");
	const these = unclear.join(" and ");
	const answer = await interview.ask(
		openQuestion({
			about: path.join("."),
			text: `Sex is written as a code. What does ${these} mean in your system?`,
			choices: fitting.map((name) => ({
				answer: name,
				says: meaning(sexSchemes[name]),
			})),
			otherwise: `no scheme was set, as systems differ in what ${these} means; codes for sex are refused until it is`,
		}),
	);
	const setting = { path, value: answer ?? first, above };
	return answer === undefined
		? [asComment(setting, `what ${these} means; then take the # away`)]
		: [setting];
}

/** Where all schemes agree on the codes, a person only confirms them: a system could have some of its own. */
async function proposeAgreed(
	name: keyof typeof sexSchemes,
	codes: readonly string[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const scheme: Scheme = sexSchemes[name];
	const said = codes.map((code) => {
		const meaning = scheme[code] ?? "";
		return `${code} is ${inWords[meaning] ?? meaning}`;
	});
	const answer = await interview.ask(
		yesOrNo({
			about: path.join("."),
			text: `Sex is written as a code, and in every scheme ${said.join(", ")}. Is that so in your system?`,
			standard: "yes",
			otherwise: `taken is ${said.join(", ")}, as in every scheme`,
		}),
	);
	const setting = { path, value: name, above };
	switch (answer) {
		case "yes":
			return [setting];
		case "no":
			return [
				asComment(
					setting,
					'say what each code means instead, under codes: { sex: { "1": female } }',
				),
			];
		default:
			return [
				{
					...setting,
					note: "check: all schemes agree on the codes that occur",
				},
			];
	}
}

/** The codes that reading does not know without a scheme. */
function codesIn(tallies: readonly ColumnTally[]): readonly string[] {
	const found = tallies
		.filter(({ column }) => column === "sex")
		.flatMap((tally) => tally.words)
		.filter(({ means }) => means === undefined)
		.flatMap(
			({ raw }) =>
				/^(\d|i)(?:\.0+)?$/i.exec(raw.trim())?.[1]?.toUpperCase() ?? [],
		);
	return [...new Set(found)].toSorted();
}

function agree(
	names: readonly (keyof typeof sexSchemes)[],
	code: string,
): boolean {
	const meanings = names.map((name) => {
		const scheme: Scheme = sexSchemes[name];
		return scheme[code];
	});
	return new Set(meanings).size === 1;
}
