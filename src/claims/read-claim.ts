import { countFrom } from "../disclosure/facts/constraints.ts";
import {
	exceeds,
	type Quotient,
	roundedCount,
	roundsTo,
	unrounded,
} from "./claim-constraints.ts";
import type { ClaimReading } from "./claims.ts";
import type { Fields } from "./fields.ts";
import { readChange, readMean, readRate, readRatio } from "./read-quotients.ts";

/** The kinds of claim, each by the key that it begins with, and how it is read. */
const kinds: Readonly<Record<string, (fields: Fields) => ClaimReading>> = {
	cell: readCount,
	share: readShare,
	ratio: readRatio,
	rate: readRate,
	change: readChange,
	mean: readMean,
	descending: readOrder,
};

/** Reads one claim; what is wrong with it goes to the fields' log. */
export function readClaim(fields: Fields): ClaimReading | undefined {
	const named = Object.keys(kinds).filter(fields.has);
	const [kind = ""] = named;
	const read = kinds[kind];
	if (read !== undefined && named.length === 1) return read(fields);
	fields.wrong(
		`A claim says one thing and begins with one of ${Object.keys(kinds).join(", ")}.`,
	);
	return undefined;
}

function readCount(fields: Fields): ClaimReading {
	const ways = ["is", "between", "atLeast", "atMost", "rounded"];
	fields.onlyKeys(["cell", ...ways, "to"]);
	const cell = fields.name("cell");
	const given = ways.filter(fields.has);
	const [way, other] = given;
	if (way === undefined || (other !== undefined && way !== "atLeast"))
		fields.wrong(`Say one thing of a cell: ${ways.join(", ")}.`);
	if (fields.has("to") && way !== "rounded")
		fields.wrong('"to" goes with "rounded": { rounded: 10, to: 5 }.', "to");
	switch (way) {
		case "is": {
			const count = fields.count("is");
			return {
				said: `${cell} is ${count}`,
				constraints: [countFrom(cell, count, count)],
				states: { cell, count },
			};
		}
		case "rounded": {
			const [rounded, to] = [fields.count("rounded"), fields.count("to", 1)];
			return {
				said: `${cell} is ${rounded}, rounded to the nearest ${to}`,
				constraints: [roundedCount(cell, rounded, to)],
			};
		}
		case "between": {
			const [from, to] = fields.counts("between");
			return {
				said: `${cell} is from ${from} to ${to}`,
				constraints: [countFrom(cell, from, to)],
			};
		}
		default:
			return readBounds(cell, fields);
	}
}

function readBounds(cell: string, fields: Fields): ClaimReading {
	const from = fields.has("atLeast") ? fields.count("atLeast") : undefined;
	const to = fields.has("atMost") ? fields.count("atMost") : undefined;
	const said = [
		...(from === undefined ? [] : [`at least ${from}`]),
		...(to === undefined ? [] : [`at most ${to}`]),
	];
	return {
		said: `${cell} is ${said.join(" and ")}`,
		constraints: [countFrom(cell, from, to)],
	};
}

/** What can be said of a share that is not rounded, and how it is said. */
const sides = {
	percentUnder: ["under", "under"],
	percentOver: ["over", "over"],
	percentAtLeast: ["atLeast", "at least"],
	percentAtMost: ["atMost", "at most"],
	percentFrom: ["atLeast", "from"],
	percentTo: ["atMost", "to"],
} as const;

function readShare(fields: Fields): ClaimReading {
	const keys = Object.keys(sides);
	fields.onlyKeys(["share", "of", "percent", ...keys]);
	const [part, base] = [fields.name("share"), fields.name("of")];
	if (part === base && part !== "")
		fields.wrong("A share is a part of another cell, its base.", "of");
	if (fields.has("percentFrom") !== fields.has("percentTo"))
		fields.wrong(
			'"percentFrom" and "percentTo" go together; say percentAtLeast or percentAtMost for one alone.',
		);
	if (!["percent", ...keys].some(fields.has))
		fields.wrong(`Say what the share is: percent, ${keys.join(", ")}.`);
	const quotient = shareOf(part, base);
	const constraints = [countFrom(base, 1), exceeds(base, part, 0)];
	const said: string[] = [];
	if (fields.has("percent")) {
		const percent = fields.decimal("percent");
		constraints.push(...roundsTo(quotient, percent));
		said.push(`${percent.text}%`);
	}
	for (const [key, [side, words]] of Object.entries(sides)) {
		if (!fields.has(key)) continue;
		const percent = fields.decimal(key);
		constraints.push(unrounded(quotient, side, percent));
		said.push(`${words} ${percent.text}%`);
	}
	return {
		said: `${part} is ${said.join(" ")} of ${base}`,
		constraints,
		share: { part, base, said: said.join(" ") },
	};
}

function shareOf(part: string, base: string): Quotient {
	return { over: [{ cell: part, coefficient: 1 }], base, times: 100 };
}

function readOrder(fields: Fields): ClaimReading {
	fields.onlyKeys(["descending"]);
	const names = fields.names("descending", 2);
	return {
		said: `in order of size: ${names.join(", ")}`,
		constraints: names
			.slice(1)
			.map((smaller, i) => exceeds(names[i] ?? "", smaller, 1)),
	};
}
