import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Comparing,
	compareFolders,
	compareWithSnapshot,
	takeSnapshot,
} from "../src/compare-extracts.ts";
import type { ExportChanges } from "../src/extracts/extract-changes.ts";
import { readSnapshot, writeSnapshot } from "../src/extracts/snapshot.ts";
import { sourceOf } from "./ingest/read-csv.ts";
import {
	csv,
	type Folder,
	settingsOf,
	type With,
} from "./validate/read-exports.ts";

const macWith = (key: string) => (bytes: Uint8Array) =>
	Uint8Array.from(createHmac("sha256", key).update(bytes).digest());

function comparing({ yaml, authority }: With = {}): Comparing {
	return {
		settings: settingsOf(yaml),
		authority,
		mac: macWith("of this test"),
		progress: () => undefined,
	};
}

function sources(folder: Folder) {
	return Object.entries(folder).map(([name, text]) => sourceOf(name, text));
}

/** Each export's changes in short. */
function shortly(changes: ExportChanges): string {
	if (changes.status !== "compared")
		return `${changes.kind} ${changes.status} ${changes.rows ?? "-"}`;
	const runs = (list: typeof changes.added) =>
		list.runs.map(({ from, to }) => (from === to ? from : `${from}-${to}`));
	const parts = [
		`=${changes.same}`,
		...runs(changes.added).map((run) => `+${run}`),
		...changes.corrections.map(
			(row) => `${row.before.line}>${row.line} ${row.columns.join("&")}`,
		),
		...runs(changes.withdrawn).map((run) => `-${run}`),
	];
	return `${changes.kind} ${parts.join(" ")}`;
}

/** What became of the exports, told by two folders and by a snapshot of the first. */
async function compare(before: Folder, now: Folder, more: With = {}) {
	const how = comparing(more);
	const byFolder = await compareFolders(sources(before), sources(now), how);
	const taken = await takeSnapshot(sources(before), how);
	if (!taken.ok) return byFolder.exports.map(shortly);
	const file = writeSnapshot(taken.snapshot, how.mac);
	const read = readSnapshot(file, how.mac);
	if (!read.ok) throw new Error(read.problem);
	const bySnapshot = await compareWithSnapshot(
		read.snapshot,
		sources(now),
		how,
	);
	const told = byFolder.exports.map(shortly);
	if (!told.some((text) => text.includes("other keys")))
		expect(bySnapshot.exports.map(shortly)).toEqual(told);
	return told;
}

const head = "referral_id,child_id,referral_date,date_of_birth,sex,closed_date";
const rows = [
	"R1,Zeb,01/02/2016,03/04/2001,F,",
	"R2,Zoe,02/02/2016,03/04/2002,M,",
	"R3,Zak,03/02/2016,03/04/2003,F,05/05/2016",
];
const first = { "r.csv": csv(head, ...rows) };

describe("two extracts", () => {
	it("are the same whatever the order, the separators, the dates and the columns that nobody reads", async () => {
		const other = csv(
			"Notes;closed_date;SEX;child_id;referral_id;DOB;referral_date",
			'"a;b";2016-05-05;"F";Zak;R3;2003-04-03;2016-02-03',
			';;M;"=""ZOE""";r\u00a02;2002-04-03;2.2.2016',
			"c;;F; Zeb;R1;2001-04-03;1/2/2016",
		);
		expect(await compare(first, { "other.csv": other })).toEqual([
			"referrals =3",
		]);
	});

	it("are the same in another encoding, under a title, with signs for nothing and numbers as decimals", async () => {
		const head = "child_id,meeting_date,decision,group";
		const plain = csv(head, "12,01/02/2016,Zété,", "13,02/02/2016,other,Gold");
		const other = `An extract of January\t\t\t
${head.replaceAll(",", "\t")}
13.0\t42402\tother\tGold
12.0\t42401\tZe\u0301te\u0301\t-
`;
		const bytes = Buffer.from(`\uFEFF${other}`, "utf16le");
		const numbered =
			"exports: { discussions: { dates: { meeting_date: excel } } }";
		const taken = await takeSnapshot(sources({ "d.csv": plain }), comparing());
		if (!taken.ok) throw new Error("not taken");
		const { exports } = await compareWithSnapshot(
			taken.snapshot,
			sources({ "d.csv": new Uint8Array(bytes) }),
			comparing({ yaml: numbered }),
		);
		expect(exports.map(shortly)).toEqual(["discussions =2"]);
	});

	it("tell what was added, corrected and withdrawn, by line and heading", async () => {
		const now = csv(
			head,
			"R0,Zia,01/03/2016,03/04/2001,F,",
			"R3,Zak,03/02/2016,03/04/2003,M,06/05/2016",
			"R1,Zeb,01/02/2016,03/04/2001,F,",
			"R4,Zed,01/03/2016,03/04/2001,F,",
			"R5,Zed,02/03/2016,03/04/2001,F,",
		);
		expect(await compare(first, { "r.csv": now })).toEqual([
			"referrals =1 +2 +5-6 4>3 sex&closed_date -3",
		]);
	});

	it("know a referral by child and day where it has no identifier", async () => {
		const short = [head, ...rows].map((row) => row.slice(row.indexOf(",") + 1));
		const before = { "r.csv": csv(...short) };
		const now = { "r.csv": csv(...short).replace("M", "F") };
		expect(await compare(before, now)).toEqual(["referrals =2 3>3 sex"]);
		const { exports } = await compareFolders(
			sources(first),
			sources(now),
			comparing(),
		);
		expect(exports.map(shortly)).toEqual(["referrals =2 3>3 sex"]);
	});

	it("pair rows that nothing tells apart in their order", async () => {
		const missing = (...kinds: readonly string[]) => ({
			"m.csv": csv(
				"child_id,start,kind",
				...kinds.map((kind) => `Zeb,01/02/2016,${kind}`),
			),
		});
		expect(await compare(missing("M", "M", "A"), missing("A", "M"))).toEqual([
			"missing =2 -3",
		]);
		expect(await compare(missing("M", "A"), missing("A", "A", "A"))).toEqual([
			"missing =1 +4 2>3 kind",
		]);
	});

	it("compare only columns that both have", async () => {
		const narrow = csv(
			"referral_id,child_id,referral_date,date_of_birth",
			"R1,Zeb,01/02/2016,03/04/2001",
		);
		const { exports } = await compareFolders(
			sources({ "r.csv": narrow }),
			sources(first),
			comparing(),
		);
		expect(exports).toMatchObject([
			{
				same: 1,
				onlyBefore: [],
				onlyNow: ["sex", "closed_date"],
				added: { count: 2 },
			},
		]);
	});

	it("say which export only one of them has, and which cannot be compared", async () => {
		const missing = csv("child_id,start", "Zeb,01/02/2016");
		const outcomes = (by: string) =>
			csv(`${by},outcome_code,first_score,last_score`, "Z,1.2.13,1,2");
		expect(
			await compare(
				{ ...first, "o.csv": outcomes("child_id") },
				{ "m.csv": missing, "o.csv": outcomes("referral_id") },
			),
		).toEqual([
			"referrals only before 3",
			"outcomes other keys -",
			"missing only now 1",
		]);
		expect(
			await compare(first, { "r.csv": `${csv(head, rows[0] ?? "")}"x` }),
		).toEqual(["referrals unreadable now -"]);
	});

	it("are compared council by council, each by its own", async () => {
		const pooled = (...sexes: readonly string[]) => ({
			"r.csv": csv(
				`authority,${head}`,
				...sexes.map((sex, i) => `${"AB"[i]},R1,Zeb,01/02/2016,,${sex},`),
			),
		});
		const [before, now] = [pooled("F", "M"), pooled("F", "F")];
		expect(await compare(before, now)).toEqual(["referrals =1 3>3 sex"]);
		expect(await compare(before, now, { authority: "A" })).toEqual([
			"referrals =1",
		]);
		expect(await compare(before, now, { authority: "B" })).toEqual([
			"referrals =0 3>3 sex",
		]);
	});

	it("tell of every change that was made, and of no other, in any order", async () => {
		const sex = fc.constantFrom("F", "M", "");
		const child = fc.record({ id: fc.integer({ max: 40, min: 1 }), sex });
		const extract = fc.uniqueArray(child, { selector: ({ id }) => id });
		const file = (children: readonly { id: number; sex: string }[]) => ({
			"r.csv": csv(
				head,
				...children.map((c) => `R${c.id},Z,01/02/2016,,${c.sex},`),
			),
		});
		await fc.assert(
			fc.asyncProperty(extract, extract, async (before, now) => {
				const { exports } = await compareFolders(
					sources(file(before)),
					sources(file(now)),
					comparing(),
				);
				const found = exports[0];
				if (found?.status !== "compared") throw new Error("not compared");
				const was = new Map(before.map((c) => [c.id, c.sex]));
				const is = new Map(now.map((c) => [c.id, c.sex]));
				const both = now.filter((c) => was.has(c.id));
				const same = both.filter((c) => was.get(c.id) === c.sex);
				expect(found).toMatchObject({
					same: same.length,
					corrected: both.length - same.length,
					added: { count: now.length - both.length },
					withdrawn: { count: before.filter((c) => !is.has(c.id)).length },
				});
				for (const row of found.corrections)
					expect(now[row.line - 2]?.id).toBe(before[row.before.line - 2]?.id);
			}),
			{ seed: 6, numRuns: 60 },
		);
	});
});

describe("a snapshot", () => {
	async function file(more: With = {}, folder: Folder = first) {
		const how = comparing(more);
		const taken = await takeSnapshot(sources(folder), how);
		if (!taken.ok) throw new Error("not taken");
		return writeSnapshot(taken.snapshot, how.mac);
	}

	it("is the same for the same exports, and holds nothing of their cells", async () => {
		const bytes = await file();
		expect(await file()).toEqual(bytes);
		const text = Buffer.from(bytes).toString("latin1");
		expect(text).toMatch(/^cse-report snapshot 2\n\{/);
		expect(text).not.toMatch(/Z(eb|oe|ak)|R[123]|2016|2001/);
	});

	it("has other prints of the same cell in another row, another column and under another key", async () => {
		const how = comparing();
		const text = csv(
			"child_id,start,rhi_needed,rhi_offered",
			"Zeb,01/02/2016,yes,yes",
			"Zoe,01/02/2016,yes,yes",
		);
		const printsWith = async (mac: Comparing["mac"]) => {
			const taken = await takeSnapshot(sources({ "m.csv": text }), {
				...how,
				mac,
			});
			const prints = taken.ok ? taken.snapshot.exports[0]?.prints : undefined;
			return Buffer.from(prints ?? []).toString("hex");
		};
		const prints = await printsWith(how.mac);
		expect(prints).toHaveLength(2 * 2 * 16);
		const cells = [16, 24, 48, 56].map((at) => prints.slice(at, at + 8));
		expect(new Set(cells).size).toBe(4);
		const others = await printsWith(macWith("another"));
		expect(others.slice(0, 16)).not.toBe(prints.slice(0, 16));
		expect(others.slice(16, 24)).not.toBe(prints.slice(16, 24));
	});

	it("is refused where any byte of it was changed, cut off or added, or the key is another", async () => {
		const bytes = await file();
		const { mac } = comparing();
		for (let at = 0; at < bytes.length; at++) {
			const changed = bytes.slice();
			changed[at] = (changed[at] ?? 0) ^ 1;
			expect(readSnapshot(changed, mac).ok).toBe(false);
			expect(readSnapshot(bytes.slice(0, at), mac).ok).toBe(false);
		}
		expect(readSnapshot(Uint8Array.of(...bytes, 0), mac).ok).toBe(false);
		expect(readSnapshot(bytes, macWith("other"))).toEqual({
			ok: false,
			problem: "damaged",
		});
		expect(readSnapshot(bytes, mac).ok).toBe(true);
	});

	it("is not taken where a file cannot be read", async () => {
		const broken = {
			...first,
			"x.csv": "a,b\n1,2\n",
			"m.csv": 'child_id,start\nZ,"',
		};
		expect(await takeSnapshot(sources(broken), comparing())).toEqual({
			ok: false,
			unreadable: ["x.csv", "m.csv"],
		});
	});

	it("of columns that this version does not know is refused", async () => {
		const { mac } = comparing();
		const text = `cse-report snapshot 2\n{"exports":[{"kind":"referrals","keys":["x"],"columns":[],"files":[],"rows":0,"unread":0}]}\n`;
		const bytes = new TextEncoder().encode(text);
		const sealed = Uint8Array.of(...bytes, ...mac(bytes));
		expect(readSnapshot(sealed, mac)).toEqual({
			ok: false,
			problem: "not one",
		});
	});
});
