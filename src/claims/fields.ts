import {
	pathText,
	type SettingPath,
	type SettingsProblem,
} from "../settings/problem.ts";
import type { YamlText } from "../settings/yaml-text.ts";
import { likelyName } from "../vocabulary/words.ts";
import { type Decimal, readDecimal } from "./decimal.ts";

/** Reads the fields of one statement, and gathers what is wrong with them. */
export interface Fields {
	readonly line: number | undefined;
	readonly has: (key: string) => boolean;
	readonly name: (key: string) => string;
	/** At least so many names, none twice. */
	readonly names: (
		key: string,
		least: number,
		most?: number,
	) => readonly string[];
	readonly count: (key: string, least?: number) => number;
	/** Two counts, the smaller first. */
	readonly counts: (key: string) => readonly [number, number];
	readonly decimal: (key: string, negative?: boolean) => Decimal;
	readonly wrong: (message: string, key?: string) => void;
	readonly onlyKeys: (known: readonly string[]) => void;
	/** Every field, numbers as numbers. */
	readonly written: Readonly<Record<string, unknown>>;
}

/** Where problems of one file go. */
export interface ProblemLog {
	readonly file: string;
	readonly lineOf: YamlText["lineOf"];
	readonly problems: SettingsProblem[];
}

/** Counts up to a milliard: what children's services count is far below. */
const mostCount = 999_999_999;

export function fieldsOf(
	group: Readonly<Record<string, unknown>>,
	path: SettingPath,
	log: ProblemLog,
): Fields {
	const wrong = (message: string, key?: string) => {
		const at = key === undefined ? path : [...path, key];
		tell(log, at, message);
	};
	const text = (key: string) => {
		const value = group[key];
		return typeof value === "string" ? value : "";
	};
	return {
		line: log.lineOf(path),
		has: (key) => Object.hasOwn(group, key),
		wrong,
		written: plainFields(group),
		onlyKeys: (known) => {
			for (const key of Object.keys(group))
				if (!known.includes(key)) wrong(unknownKey(key, known), key);
		},
		name: (key) => {
			const name = text(key).trim();
			if (name === "") wrong("This must be the name of a cell.", key);
			return name;
		},
		names: (key, least, most) => {
			const names = namesIn(group[key]);
			const problem = namesProblem(names, least, most);
			if (problem !== undefined) wrong(problem, key);
			return names ?? [];
		},
		count: (key, least = 0) => {
			const count = countIn(text(key));
			if (count === undefined || count < least)
				wrong(
					`This must be a whole number from ${least} to ${mostCount}.`,
					key,
				);
			return count ?? least;
		},
		counts: (key) => {
			const given = group[key];
			const [from, to, ...more] = Array.isArray(given)
				? given.map((item) => countIn(String(item)))
				: [];
			if (from !== undefined && to !== undefined && from <= to)
				if (more.length === 0) return [from, to];
			wrong("This must be two whole numbers, the smaller first: [0, 4].", key);
			return [0, 0];
		},
		decimal: (key, negative = false) => {
			const decimal = readDecimal(text(key));
			if (decimal !== undefined && (negative || decimal.scaled >= 0))
				return decimal;
			wrong(
				`This must be a number${negative ? "" : ", 0 or more"}, with the decimals that the paper gives: 83, 83.0, 82.9.`,
				key,
			);
			return { scaled: 0, scale: 1, text: "0" };
		},
	};
}

/** Notes a problem of a file. */
export function tell(
	{ file, lineOf, problems }: ProblemLog,
	path: SettingPath,
	message: string,
): void {
	problems.push({ file, line: lineOf(path), key: pathText(path), message });
}

/** What to tell of a key that is not known. */
export function unknownKey(key: string, known: readonly string[]): string {
	const likely = likelyName(key, known);
	const meant = likely === undefined ? "" : ` Did you mean "${likely}"?`;
	return `This key is not known.${meant} Known here: ${known.join(", ")}.`;
}

function countIn(text: string): number | undefined {
	return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

function namesIn(given: unknown): readonly string[] | undefined {
	if (!Array.isArray(given)) return undefined;
	const names = given.map((name) =>
		typeof name === "string" ? name.trim() : "",
	);
	return names.includes("") ? undefined : names;
}

function namesProblem(
	names: readonly string[] | undefined,
	least: number,
	most = Infinity,
): string | undefined {
	if (names === undefined || names.length < least || names.length > most)
		return `This must be a list of ${least === most ? least : `${least} or more`} names of cells: [${["girls", "boys"].slice(0, least).join(", ")}].`;
	return new Set(names).size < names.length
		? "A cell is named twice here. Name each once."
		: undefined;
}

function plainFields(
	group: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
	const plain = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(plain);
		const decimal = typeof value === "string" ? readDecimal(value) : undefined;
		return decimal === undefined ? value : Number(decimal.text);
	};
	return Object.fromEntries(
		Object.entries(group).map(([key, value]) => [key, plain(value)]),
	);
}
