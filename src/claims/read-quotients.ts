import { countFrom } from "../disclosure/facts/constraints.ts";
import { difference, roundsTo } from "./claim-constraints.ts";
import type { ClaimReading } from "./claims.ts";
import type { Fields } from "./fields.ts";

export function readRatio(fields: Fields): ClaimReading {
	fields.onlyKeys(["ratio", "is"]);
	const [over = "", base = ""] = fields.names("ratio", 2, 2);
	const ratio = fields.decimal("is");
	return {
		said: `there are ${ratio.text} of ${over} to each of ${base}`,
		constraints: [
			countFrom(base, 1),
			...roundsTo(
				{ over: [{ cell: over, coefficient: 1 }], base, times: 1 },
				ratio,
			),
		],
	};
}

export function readRate(fields: Fields): ClaimReading {
	fields.onlyKeys(["rate", "per", "population", "is"]);
	const cell = fields.name("rate");
	const [per, base] = [fields.count("per", 1), fields.count("population", 1)];
	const rate = fields.decimal("is");
	return {
		said: `${cell} is ${rate.text} for each ${per} of ${base}`,
		constraints: roundsTo(
			{ over: [{ cell, coefficient: 1 }], base, times: per },
			rate,
		),
	};
}

export function readChange(fields: Fields): ClaimReading {
	fields.onlyKeys(["change", "since", "percent"]);
	const [cell, base] = [fields.name("change"), fields.name("since")];
	if (cell === base && cell !== "")
		fields.wrong("A change is since another cell, its base.", "since");
	const percent = fields.decimal("percent", true);
	const size = percent.text.replace(/^[+-]/, "");
	return {
		said: `${cell} is ${percent.scaled < 0 ? "down" : "up"} ${size}% since ${base}`,
		constraints: [
			countFrom(base, 1),
			...roundsTo({ over: difference(cell, base), base, times: 100 }, percent),
		],
	};
}

export function readMean(fields: Fields): ClaimReading {
	fields.onlyKeys(["mean", "of", "is", "from", "to"]);
	const [sum, base] = [fields.name("mean"), fields.name("of")];
	if (sum === base && sum !== "")
		fields.wrong("A mean is the sum of values of another cell.", "of");
	const mean = fields.decimal("is");
	const over = [{ cell: sum, coefficient: 1 }];
	const quotient = { over, base, times: 1 };
	const constraints = [countFrom(base, 1), ...roundsTo(quotient, mean)];
	const ends: string[] = [];
	for (const [key, sign] of [
		["from", 1],
		["to", -1],
	] as const) {
		if (!fields.has(key)) continue;
		const end = fields.count(key);
		ends.push(`${key} ${end}`);
		constraints.push({
			terms: [
				{ cell: sum, coefficient: sign },
				{ cell: base, coefficient: -sign * end },
			],
			lower: 0,
		});
	}
	const each = ends.length === 0 ? "" : `, each ${ends.join(" ")}`;
	return {
		said: `the mean of ${sum} over ${base} is ${mean.text}${each}`,
		constraints,
	};
}
