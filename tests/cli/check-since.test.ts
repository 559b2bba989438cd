import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub, workingFolder } from "./stub-run.ts";

const header = "referral_id,child_id,referral_date,date_of_birth,sex";
const before = [
	"R1,Zeb,2016-03-04,2002-03-04,F",
	"R2,Zoe,2016-03-05,2002-03-04,M",
	"R3,Zak,2016-03-06,2002-03-04,F",
];
const now = [
	"R3,Zak,06/03/2016,2002-03-04,M",
	"R1,Zeb,2016-03-04,2002-03-04,F",
	"R4,Zed,2016-03-07,2002-03-04,F",
];

function write(folder: string, name: string, rows: readonly string[]): void {
	mkdirSync(join(folder, name), { recursive: true });
	const text = [header, ...rows, ""].join("\n");
	writeFileSync(join(folder, name, "referrals.csv"), text);
}

/** A working folder with these exports, and the earlier ones in `earlier`. */
function folderWith(rows: readonly string[]): string {
	const folder = workingFolder();
	writeFileSync(join(folder, "cse-report.yaml"), "data: exports\n");
	write(folder, "earlier", before);
	write(folder, "exports", rows);
	return folder;
}

function privateFile(folder: string, name: string): string {
	return join(folder, "out", "private", name);
}

const snapshotName = "private-snapshot.bin";
const keyName = "private-snapshot.key";

/** A folder whose first exports have a snapshot, and whose present ones are others. */
async function withSnapshot(...more: readonly string[]): Promise<string> {
	const folder = folderWith(before);
	const ran = await runStub(["check", "--snapshot", ...more], folder);
	expect([ran.code, ran.err]).toEqual([
		0,
		expect.stringContaining("a snapshot of 3 rows to compare"),
	]);
	write(folder, "exports", now);
	return folder;
}

const told = [
	"referrals: 1 added, 1 corrected, 1 withdrawn; 1 row as before.",
	"Added in referrals.csv: line 4.",
	"Corrected: sex in 1 row.",
	"Corrected in referrals.csv: line 2, line 4 before (sex).",
	"Withdrawn from the earlier referrals.csv: line 3.",
];

describe("check --since", () => {
	it("tells what has changed since a folder, and then what is wrong", async () => {
		const folder = folderWith(now);
		const ran = await runStub(["check", "--since", "earlier"], folder);
		expect([ran.code, ran.err]).toEqual([0, ""]);
		const lines = ran.out.split("\n");
		expect(lines.slice(0, 7)).toEqual([
			"Since earlier",
			...told.map((text) => `  ${text}`),
			"",
		]);
		expect(lines.at(-2)).toBe("build would run.");
		expect(existsSync(join(folder, "out"))).toBe(false);
		expect(ran.out).not.toMatch(/Z(eb|oe|ak|ed)/);
	});

	it("tells the same since a snapshot, named alone or with its folder", async () => {
		const folder = await withSnapshot();
		for (const name of [snapshotName, `out/private/${snapshotName}`]) {
			const ran = await runStub(["check", "--since", name], folder);
			expect([ran.code, ran.err]).toEqual([0, ""]);
			expect(ran.out).toContain(told.map((text) => `  ${text}\n`).join(""));
		}
	});

	it("gives the same as data", async () => {
		const folder = folderWith(now);
		const args = ["check", "--since", "earlier", "--json"];
		const { since } = JSON.parse((await runStub(args, folder)).out);
		expect(since).toMatchObject({
			from: "earlier",
			exports: [
				{
					kind: "referrals",
					status: "compared",
					before: 3,
					now: 3,
					same: 1,
					added: {
						count: 1,
						runs: [{ file: "referrals.csv", from: 4, to: 4 }],
					},
					corrected: 1,
					corrections: [
						{
							file: "referrals.csv",
							line: 2,
							before: { file: "referrals.csv", line: 4 },
							columns: ["sex"],
						},
					],
					columns: [{ column: "sex", rows: 1 }],
					withdrawn: { count: 1, runs: [{ file: "referrals.csv", from: 3 }] },
					keys: ["referral_id"],
				},
			],
		});
		const csv = await runStub([...args.slice(0, 3), "--format", "csv"], folder);
		expect([csv.code, csv.out]).toEqual([2, ""]);
	});

	it("names a few places of many, and all with --all", async () => {
		const rows = (from: number, sex: string) =>
			Array.from(
				{ length: 20 },
				(_, i) => `R${from + i * 2},Z,2016-03-04,2002-03-04,${sex}`,
			);
		const folder = folderWith(rows(0, "F"));
		write(folder, "earlier", rows(0, "M"));
		const args = ["check", "--since", "earlier"];
		const short = (await runStub(args, folder)).out;
		expect(short).toContain("line 7 (sex); and more.");
		expect(short).not.toContain("line 8 (sex)");
		const all = (await runStub([...args, "--all"], folder)).out;
		expect(all).toContain("line 21 (sex).");
		for (const line of all.split("\n"))
			expect(line.length).toBeLessThanOrEqual(80);
	});

	it("says what is not there or is no extract", async () => {
		const folder = folderWith(now);
		const since = async (what: string) => {
			const ran = await runStub(["check", "--since", what], folder);
			expect([ran.code, ran.out]).toEqual([2, ""]);
			return ran.err;
		};
		expect(await since("nowhere")).toContain('"nowhere" is not there');
		expect(await since("paper")).toContain("holds no CSV files");
		expect(await since("cse-report.yaml")).toContain("private-snapshot.key");
	});
});

describe("a snapshot", () => {
	it("lies with its key in the private folder, and only its owner may read the key", async () => {
		const folder = await withSnapshot();
		const key = privateFile(folder, keyName);
		expect(readFileSync(key, "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
		if (process.platform !== "win32")
			expect(statSync(key).mode & 0o777).toBe(0o600);
		expect(readFileSync(privateFile(folder, ".gitignore"), "utf8")).toBe("*\n");
	});

	it("is compared with before a new one takes its place, and the key stays", async () => {
		const folder = await withSnapshot();
		const key = readFileSync(privateFile(folder, keyName), "utf8");
		const args = ["check", "--since", snapshotName, "--snapshot"];
		const random = { randomBytes: (n: number) => new Uint8Array(n).fill(9) };
		const first = await runStub(args, folder, { machine: random });
		expect(first.out).toContain("1 added, 1 corrected, 1 withdrawn");
		expect(readFileSync(privateFile(folder, keyName), "utf8")).toBe(key);
		const second = await runStub(args, folder, { machine: random });
		expect(second.out).toContain("nothing has changed in 3 rows");
	});

	it("that was changed or cut short, or has lost its key, stops the run", async () => {
		const folder = await withSnapshot();
		const path = privateFile(folder, snapshotName);
		const bytes = readFileSync(path);
		const args = ["check", "--since", snapshotName];
		writeFileSync(path, bytes.subarray(0, -1));
		const cut = await runStub(args, folder);
		expect([cut.code, cut.out]).toEqual([2, ""]);
		expect(cut.err).toMatch(/was changed or cut short/);
		writeFileSync(path, bytes);
		renameSync(privateFile(folder, keyName), join(folder, "key"));
		const keyless = await runStub(args, folder);
		expect(keyless.code).toBe(2);
		expect(keyless.err).toMatch(/private-snapshot\.key" is not there/);
		cpSync(join(folder, "cse-report.yaml"), privateFile(folder, keyName));
		const wrong = await runStub(["check", "--snapshot"], folder);
		expect(wrong.code).toBe(2);
		expect(readFileSync(path)).toEqual(bytes);
	});

	it("is not written over where somebody changed it, without --force", async () => {
		const folder = await withSnapshot();
		writeFileSync(privateFile(folder, snapshotName), "mine");
		const ran = await runStub(["check", "--snapshot"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("somebody has changed it since");
		const forced = await runStub(["check", "--snapshot", "--force"], folder);
		expect(forced.code).toBe(0);
	});

	it("of one council is not compared with another's rows", async () => {
		const folder = await withSnapshot("--authority", "A");
		const args = ["check", "--since", snapshotName];
		const all = await runStub(args, folder);
		expect(all.code).toBe(2);
		expect(all.err).toContain("Check with --authority");
		const other = await runStub([...args, "--authority", "B"], folder);
		expect(other.err).toContain("of one council, and this check is of others");
		const same = await runStub([...args, "--authority", "a"], folder);
		expect(same.code).toBe(0);
	});

	it("is not written where a file cannot be read", async () => {
		const folder = folderWith(before);
		writeFileSync(join(folder, "exports", "other.csv"), "a,b\n1,2\n");
		const ran = await runStub(["check", "--snapshot"], folder);
		expect(ran.code).toBe(1);
		expect(ran.err).toContain("No snapshot was written");
		expect(existsSync(join(folder, "out"))).toBe(false);
	});
});
