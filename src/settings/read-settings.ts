import { isGroup } from "../vocabulary/groups.ts";
import { tellSharedNames } from "./authorities.ts";
import { readCodes } from "./codes.ts";
import { policyNotice } from "./policy.ts";
import {
	pathText,
	type SettingFault,
	type SettingPath,
	type SettingsProblem,
} from "./problem.ts";
import type { Settings } from "./settings.ts";
import { type SettingsFile, settingsSchema } from "./settings-schema.ts";
import { readShape, type Tell } from "./shape.ts";
import { readYamlText } from "./yaml-text.ts";

/** The settings with what a council should know of them, or all that is wrong with them. */
export type SettingsReading =
	| {
			readonly ok: true;
			readonly settings: Settings;
			readonly notices: readonly SettingsProblem[];
	  }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Says what is wrong with the name of a table; `undefined` where nothing is. */
export type CheckTableName = (
	name: string,
	settings: Settings,
) => string | undefined;

/**
 * Reads `cse-report.yaml`; without a file (`undefined`) every setting has its default. All that is wrong is told
 * together, by line and key, with the nearest known key or what is allowed.
 */
export function readSettings(
	written: string | undefined,
	file: string,
	checkTableName: CheckTableName = () => undefined,
): SettingsReading {
	const yaml = readYamlText(written ?? "", file);
	const problem = (path: SettingPath, message: string): SettingsProblem => ({
		file,
		line: yaml.lineOf(path),
		key: pathText(path),
		message,
	});
	const problems = [...yaml.problems];
	const tell: Tell = (message, ...path) =>
		void problems.push(problem(path, message));
	if (written?.trim() === "" && problems.length === 0)
		tell(
			"This file is empty, as one that was cut off is. Put it back from a copy; or take it away, and every setting has its default.",
		);
	const root = yaml.value ?? {};
	const { value, faults } = isGroup(root) ? readKeys(root) : readKeys({});
	for (const { path, message } of faults) tell(message, ...path);
	if (!isGroup(root) && problems.length === 0)
		tell("This file holds no settings: write key: value.");

	tellSharedNames(value.authority, value.authorities, tell);
	const listsAreRight = !faults.some(({ path }) => wordLists.has(path[0]));
	const settings = settingsOf(value, listsAreRight ? tell : () => {});
	for (const [i, name] of (settings.tables ?? []).entries()) {
		const wrong = checkTableName(name, settings);
		if (wrong !== undefined) tell(wrong, "tables", i);
	}
	if (problems.length > 0)
		return {
			ok: false,
			problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		};
	const notice = policyNotice(settings.policy);
	const notices = notice ? [problem(["policy", "threshold"], notice)] : [];
	return { ok: true, settings, notices };
}

/** Keys that say which words codes can stand for: where one is wrong, codes cannot be judged. */
const wordLists: ReadonlySet<unknown> = new Set([
	...["risk", "outcomes", "models", "closureReasons"],
	...["decisions", "groups", "audiences"],
]);

/** What is written, and all that is wrong with it; a key with something wrong counts as left out. */
function readKeys(written: Readonly<Record<string, unknown>>): {
	readonly value: SettingsFile;
	readonly faults: readonly SettingFault[];
} {
	const reading = readShape(settingsSchema, written);
	if (reading.ok) return { value: reading.value, faults: [] };
	const wrong = new Set(reading.faults.map(({ path }) => path[0]));
	const right = Object.entries(written).filter(([name]) => !wrong.has(name));
	const { value } = readKeys(Object.fromEntries(right));
	return { value, faults: reading.faults };
}

function settingsOf(file: SettingsFile, tell: Tell): Settings {
	const { outcome, missingChildren } = file.measures;
	const lists = {
		...file,
		riskLevels: file.risk.levels,
		groups: file.groups,
		audiences: file.audiences,
	};
	return {
		...lists,
		codes: readCodes(file.codes, lists, tell),
		tables: file.tables,
		outcomePart: outcome.within,
		missingPart: missingChildren.within,
		historyFrom: file.history.completeFrom,
		reReferralFrom: file.reReferral.from,
		populationFile: file.population.file,
		population: [],
		published: [],
		seriesLength: file.series.periods,
		breaks: file.series.breaks,
		decimals: file.percentages.decimals,
		unknownsInBase: file.percentages.unknowns === "include",
		sexScheme: file.sex.scheme,
		ethnicityCensus: file.ethnicity.census,
		matchesFile: file.matches,
		matches: {},
		asOther: {},
	};
}
