import { closureReasons, decisions, models } from "../dictionary/categories.ts";
import { ethnicityCensusNames, sexSchemeNames } from "../dictionary/schemes.ts";
import { ageBandsShape, readAgeBands } from "./age-bands.ts";
import {
	authoritiesShape,
	authorityShape,
	readAuthorities,
	readAuthority,
} from "./authorities.ts";
import { codesShape, readCodes } from "./codes.ts";
import { exportsShape, readExports } from "./export-settings.ts";
import { idsShape, readIds } from "./id-settings.ts";
import { measuresShape, readMeasureParts } from "./measure-settings.ts";
import { outcomesShape, readOutcomes } from "./outcomes.ts";
import { policyNotices, policyShape, readPolicy } from "./policy.ts";
import {
	fault,
	pathText,
	type SettingFault,
	type SettingsProblem,
	type Slice,
} from "./problem.ts";
import { readRiskLevels, riskShape } from "./risk-levels.ts";
import type { Settings } from "./settings.ts";
import {
	choice,
	day,
	group,
	isGroup,
	longText,
	maybe,
	readShape,
	record,
	type Shape,
	text,
	texts,
	unknownKey,
	wholeNumber,
} from "./shape.ts";
import { readWordList, wordListShape } from "./word-lists.ts";
import { readYamlText, type YamlText } from "./yaml-text.ts";

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

const keys = [
	"authority",
	"authorities",
	"data",
	"out",
	"template",
	"policy",
	"risk",
	"ageBands",
	"measures",
	"tables",
	"history",
	"reReferral",
	"exports",
	"ids",
	"ignore",
	"sex",
	"ethnicity",
	"codes",
	"matches",
	"outcomes",
	"models",
	"closureReasons",
	"decisions",
	"groups",
	"audiences",
	"percentages",
	"words",
] as const;

type Key = (typeof keys)[number];

/** Keys that the contract or a later version has, and this one does not. */
const laterKeys = ["compare", "releases", "rates"];

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
	const root = yaml.value ?? {};
	const faults: SettingFault[] = [];
	if (isGroup(root)) faults.push(...unknownKeys(root));
	else if (yaml.problems.length === 0)
		faults.push(fault([], "This file holds no settings: write key: value."));
	const read = readSlices(isGroup(root) ? root : {});
	faults.push(...read.faults, ...tableFaults(read.value, checkTableName));
	const problems = [
		...yaml.problems,
		...faults.map((found) => located(yaml, file, found)),
	];
	if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
	const notices = policyNotices(read.value.policy).map((found) =>
		located(yaml, file, found),
	);
	return { ok: true, settings: read.value, notices };
}

function readSlices(root: Readonly<Record<string, unknown>>): Slice<Settings> {
	const faults: SettingFault[] = [];
	const written = <Value>(key: Key, shape: Shape<Value>) => {
		const read = readShape(shape, root[key], [key]);
		faults.push(...read.faults);
		return read.value;
	};
	const keep = <Value>(slice: Slice<Value>) => {
		faults.push(...slice.faults);
		return slice.value;
	};
	const wordList = (key: WordKey) =>
		keep(readWordList(written(key, wordListShape), wordLists[key]));
	const freeList = (key: WordKey) =>
		root[key] === undefined || root[key] === null ? undefined : wordList(key);

	const authority = readAuthority(written("authority", authorityShape));
	const measures = keep(
		readMeasureParts(written("measures", measuresShape) ?? {}),
	);
	const percentages = written("percentages", percentagesShape);
	const lists = {
		riskLevels: keep(readRiskLevels(written("risk", riskShape)?.levels)),
		outcomes: keep(readOutcomes(written("outcomes", outcomesShape))),
		models: wordList("models"),
		closureReasons: wordList("closureReasons"),
		decisions: wordList("decisions"),
		groups: freeList("groups"),
		audiences: freeList("audiences"),
	};
	const settings: Settings = {
		...lists,
		authorities: keep(
			readAuthorities(written("authorities", authoritiesShape), authority),
		),
		authority,
		data: written("data", text) ?? ".",
		out: written("out", text) ?? "out",
		template: written("template", text) ?? "scrutiny-report",
		policy: readPolicy(written("policy", policyShape)),
		ageBands: keep(readAgeBands(written("ageBands", ageBandsShape))),
		outcomePart: measures.outcome,
		missingPart: measures.missingChildren,
		tables: written("tables", texts),
		historyFrom: written("history", historyShape)?.completeFrom ?? undefined,
		reReferralFrom: written("reReferral", reReferralShape)?.from ?? "referral",
		exports: keep(readExports(written("exports", exportsShape))),
		ids: readIds(written("ids", idsShape)),
		ignore: written("ignore", texts) ?? [],
		codes: keep(readCodes(written("codes", codesShape) ?? {}, lists)),
		matchesFile: written("matches", text),
		matches: {},
		sexScheme: written("sex", sexShape)?.scheme ?? undefined,
		ethnicityCensus: written("ethnicity", ethnicityShape)?.census ?? "2021",
		asOther: {},
		decimals: percentages?.decimals ?? 0,
		unknownsInBase: percentages?.unknowns !== "exclude",
		words: written("words", wordsShape) ?? {},
	};
	return { value: settings, faults };
}

const historyShape = group({ completeFrom: maybe(day) });
const reReferralShape = group({
	from: maybe(choice(["referral", "closure"])),
});
const percentagesShape = group({
	decimals: maybe(wholeNumber(0, 2)),
	unknowns: maybe(choice(["include", "exclude"])),
});
const sexShape = group({ scheme: maybe(choice(sexSchemeNames)) });
const ethnicityShape = group({ census: maybe(choice(ethnicityCensusNames)) });
const wordsShape = record(longText);

type WordKey =
	| "models"
	| "closureReasons"
	| "decisions"
	| "groups"
	| "audiences";

/** Models are bits of one whole number, so there can be 31 of them. */
const wordLists = {
	models: { own: models, before: "other", most: 31, path: ["models"] },
	closureReasons: {
		own: closureReasons,
		before: "other",
		most: 100,
		path: ["closureReasons"],
	},
	decisions: { own: decisions, most: 100, path: ["decisions"] },
	groups: { own: [], most: 1000, path: ["groups"] },
	audiences: { own: [], most: 1000, path: ["audiences"] },
} as const;

function unknownKeys(
	root: Readonly<Record<string, unknown>>,
): readonly SettingFault[] {
	return Object.keys(root)
		.filter((key) => !keys.some((known) => known === key))
		.map((key) =>
			fault(
				[key],
				laterKeys.includes(key)
					? "This setting comes in a later version of cse-report. Take it out."
					: unknownKey(key, keys),
			),
		);
}

function tableFaults(
	settings: Settings,
	check: CheckTableName,
): readonly SettingFault[] {
	return (settings.tables ?? []).flatMap((name, i) => {
		const problem = check(name, settings);
		return problem === undefined ? [] : [fault(["tables", i], problem)];
	});
}

function located(
	yaml: YamlText,
	file: string,
	{ path, message }: SettingFault,
): SettingsProblem {
	return { file, line: yaml.lineOf(path), key: pathText(path), message };
}

function inOrder(
	problems: readonly SettingsProblem[],
): readonly SettingsProblem[] {
	return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
