/**
 * `node bench/crossings.js [COUNCILS] [SEED]`: figures that hang together more than a paper's do. All tables of 2,000 referrals a
 * year, the six crossings of origin, source, month and age, and councils of 40 to 2,000 referrals a year that publish five to
 * seven random crossings. How long each takes, as a ratio to an empty program, how much memory, how many tables are left
 * out, and whether what is told is proved to be safe.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./invent.js";
import { inventCouncil, writeExports } from "./invent-council.js";
import { median } from "./median.js";
import { timed } from "./timed.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "bin", "cse-report.js");
const [councils = 12, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "cse-report-crossings-"));

/** Columns that an invented council's referrals do not have by themselves. */
const more = {
	ethnicity: ["WBRI", "WBRI", "WBRI", "MWBC", "AIND", "BCRB", "NOBT"],
	referral_source: ["1A", "2A", "3A", "3A", "5A", "6", "7", "9"],
	disability: ["yes", "no", "no", "no", ""],
};

const crossed = [
	...["risk", "sex", "status", "ageBand", "state", "quarter", "month"],
	...["ethnicGroup", "source", "disability"],
];

try {
	bench();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function bench() {
	writeFileSync(
		join(folder, "cse-report.yaml"),
		"authority: { name: Sample Borough Council, code: SBC }\ndata: exports\n",
	);
	const empty = median(
		Array.from({ length: 5 }, () => timed(folder, ["-e", "0"]).seconds),
	);
	let worst = 0;
	const tell = (name, tables) => {
		const args = ["figures", "2016", "--tables", tables, "--format", "json"];
		const { seconds, kilobytes, status, told } = timed(folder, [
			program,
			...args,
		]);
		worst = Math.max(worst, seconds);
		const [, some] = told.match(/These (\d+) tables are left out/) ?? [];
		const out = some ?? (told.includes("This table is left out") ? 1 : 0);
		console.info(
			`${name}: ${seconds.toFixed(1)} s, ${(seconds / empty).toFixed(0)} times an empty program, ${Math.round(kilobytes / 1024)} MB, exit ${status}, ${out} left out${told.includes("is not proved") ? ", not proved" : ""}`,
		);
	};
	write(2000, seed);
	tell("all tables, 2000 referrals a year", "all");
	const four = ["ethnicGroup", "source", "month", "ageBand"];
	const six = four
		.flatMap((one, at) => four.slice(at + 1).map((other) => [one, other]))
		.map((two) => `referrals:${two.join("+")}`);
	for (const rows of [200, 2000]) {
		write(rows, seed);
		tell(`six crossings of four, ${rows} referrals a year`, `${six}`);
	}
	const random = seeded(seed);
	const sizes = [40, 200, 2000];
	for (let at = 0; at < councils; at++) {
		const rows = sizes[at % sizes.length];
		write(rows, seed + at);
		const count = 5 + Math.floor(random() * 3);
		const tables = Array.from({ length: count }, () => crossing(random));
		tell(`${tables}, ${rows} referrals a year`, `${tables}`);
	}
	console.info(`${worst.toFixed(1)} s at worst`);
}

/** Two breakdowns, or as often three. */
function crossing(random) {
	const left = [...crossed];
	const by = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => {
		const [one] = left.splice(Math.floor(random() * left.length), 1);
		return one;
	});
	return `referrals:${by.join("+")}`;
}

function write(rows, from) {
	const council = inventCouncil(2015, 2, rows, from);
	const random = seeded(from + 1);
	const pick = (words) => words[Math.floor(random() * words.length)];
	const origins = new Map();
	for (const referral of council.referrals) {
		const { child } = referral;
		const ethnicity = origins.get(child) ?? pick(more.ethnicity);
		origins.set(child, ethnicity);
		Object.assign(referral, {
			ethnicity,
			referral_source: pick(more.referral_source),
			disability: pick(more.disability),
		});
	}
	writeExports(folder, council, Object.keys(more));
}
