import { countFrom, eachOf, isSumOf } from "../disclosure/facts/constraints.ts";
import type { Fact } from "../disclosure/facts/fact.ts";
import type { SettingPath, SettingsProblem } from "../settings/problem.ts";
import { readYamlText } from "../settings/yaml-text.ts";
import { isGroup } from "../vocabulary/groups.ts";
import { isExact } from "./claim-constraints.ts";
import type { ClaimReading, Claims, KnownCount, Statement } from "./claims.ts";
import {
	type Fields,
	fieldsOf,
	type ProblemLog,
	tell,
	unknownKey,
} from "./fields.ts";
import { readClaim } from "./read-claim.ts";

/** The claims, or all that is wrong with the file that holds them. */
export type ClaimsReading =
	| { readonly ok: true; readonly claims: Claims }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

const keys = ["threshold", "sums", "claims", "known"] as const;

/**
 * Reads a claims file (contract, section 6). Decimals count as they are written. Refuses keys that it does not know,
 * with their line and the nearest known key, and whatever is no claim.
 */
export function readClaims(text: string, file: string): ClaimsReading {
	const yaml = readYamlText(text, file);
	const log: ProblemLog = {
		file,
		lineOf: yaml.lineOf,
		problems: [...yaml.problems],
	};
	if (log.problems.length > 0) return { ok: false, problems: log.problems };
	const top = yaml.value ?? {};
	if (!isGroup(top)) {
		tell(log, [], "A claims file has the keys threshold, sums, claims, known.");
		return { ok: false, problems: log.problems };
	}
	for (const key of Object.keys(top))
		if (!keys.some((known) => known === key))
			tell(log, [key], unknownKey(key, keys));
	const statements = [
		...readList(top, "sums", log, readSum),
		...readList(top, "claims", log, readClaim),
	];
	const known = readKnown(top.known, log);
	const claims = {
		threshold: readThreshold(top, log),
		statements,
		system: {
			cells: cellsOf([...statements, ...known]),
			facts: statements.map(({ fact }) => fact),
		},
		known,
	};
	const isClaiming = statements.some(({ kind }) => kind === "claim");
	if (!isClaiming && log.problems.length === 0)
		tell(
			log,
			[],
			"This file claims nothing. Write claims under the key claims.",
		);
	return log.problems.length === 0
		? { ok: true, claims }
		: { ok: false, problems: log.problems };
}

function readThreshold(
	top: Readonly<Record<string, unknown>>,
	log: ProblemLog,
): number {
	return top.threshold === undefined
		? 5
		: fieldsOf(top, [], log).count("threshold", 1);
}

function readList(
	top: Readonly<Record<string, unknown>>,
	key: "sums" | "claims",
	log: ProblemLog,
	read: (fields: Fields) => ClaimReading | undefined,
): readonly Statement[] {
	const list = top[key] ?? [];
	if (!Array.isArray(list)) {
		tell(log, [key], "This must be a list: each item begins with a dash.");
		return [];
	}
	return list.flatMap((item: unknown, i) => {
		const path: SettingPath = [key, i];
		if (!isGroup(item)) {
			tell(log, path, "This must be a group of keys: { cell: girls, is: 26 }.");
			return [];
		}
		const fields = fieldsOf(item, path, log);
		const reading = read(fields);
		const kind = key === "sums" ? "sum" : "claim";
		return reading === undefined
			? []
			: [statementOf(kind, `${kind} ${i + 1}`, fields, reading)];
	});
}

function readSum(fields: Fields): ClaimReading {
	fields.onlyKeys(["total", "parts"]);
	const total = fields.name("total");
	const parts = fields.names("parts", 1);
	if (parts.includes(total))
		fields.wrong("The total is one of its own parts.", "parts");
	return {
		said: `${total} = ${parts.join(" + ")}`,
		constraints: [isSumOf(total, eachOf(parts))],
	};
}

function statementOf(
	kind: Statement["kind"],
	id: string,
	fields: Fields,
	{ said, constraints, states, share }: ClaimReading,
): Statement {
	if (!constraints.every(isExact))
		fields.wrong("These numbers have too many digits to be audited exactly.");
	return {
		kind,
		fact: { id, said, constraints },
		line: fields.line,
		written: fields.written,
		...(states === undefined ? {} : { states }),
		...(share === undefined ? {} : { share }),
	};
}

function readKnown(known: unknown, log: ProblemLog): readonly KnownCount[] {
	if (known === undefined || known === null) return [];
	if (!isGroup(known)) {
		tell(log, ["known"], "This must be a group of cells: { boys: 4 }.");
		return [];
	}
	const fields = fieldsOf(known, ["known"], log);
	return Object.keys(known).map((cell) => {
		const count = fields.count(cell);
		const said = `${cell} is known to be ${count}`;
		const constraints = [countFrom(cell, count, count)];
		return {
			cell,
			count,
			fact: { id: `known ${cell}`, said, constraints },
			line: log.lineOf(["known", cell]),
		};
	});
}

function cellsOf(told: readonly { readonly fact: Fact }[]): readonly string[] {
	const names = told.flatMap(({ fact }) =>
		fact.constraints.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
	);
	return [...new Set(names)];
}
