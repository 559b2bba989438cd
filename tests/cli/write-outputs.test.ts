import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { built, runStub, type StubOptions, workingFolder } from "./stub-run.ts";

const paperName = "cse-report-2016.docx";

function paperOf(text: string): StubOptions {
	return { stages: { makeOne: async () => built(text) } };
}

/** A run that writes three outputs. */
const three = {
	makeOne: async () =>
		built("x", [], {
			auditPage: new TextEncoder().encode("<p>Private</p>"),
			outputs: (["docx", "json", "csv"] as const).map((format) => ({
				format,
				bytes: new TextEncoder().encode(`new ${format}`),
			})),
			sources: [],
			heldBack: 0,
		}),
};

function out(folder: string): string {
	return join(folder, "out");
}

function paper(folder: string): string {
	return readFileSync(join(out(folder), paperName), "utf8");
}

/** Every file under a folder, with what it holds. */
function holds(folder: string): Readonly<Record<string, string>> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [file, readFileSync(file, "utf8")]),
	);
}

function failing(code: string): NodeJS.ErrnoException {
	return Object.assign(new Error(`${code}: it failed`), {
		code,
		syscall: "rename",
	});
}

describe("a run", () => {
	it("writes the paper and a private record of how it was made", async () => {
		const folder = workingFolder();
		const ran = await runStub(["build", "2016"], folder);
		expect(ran).toEqual({
			code: 0,
			out: "",
			err: `Wrote ${join("out", paperName)}\n3 figures are held back so that no child can be identified.\n`,
		});
		expect(readdirSync(out(folder)).sort()).toEqual([paperName, "private"]);
		const secret = join(out(folder), "private");
		expect(readdirSync(secret).sort()).toEqual([
			".gitignore",
			"private-note.txt",
			"private-run-2016.json",
		]);
		expect(readFileSync(join(secret, ".gitignore"), "utf8")).toBe("*\n");
		const record = JSON.parse(
			readFileSync(join(secret, "private-run-2016.json"), "utf8"),
		);
		expect(record).toMatchObject({
			period: { id: "2016", from: "2016-01-01", to: "2016-12-31" },
			asAt: "2016-12-31",
			sources: [{ file: "referrals.csv", kind: "referrals", rows: 1 }],
			outputs: [{ file: paperName, sha256: expect.stringMatching(/^\w{64}$/) }],
		});
	});

	it("puts the checksum of each export that was read into the record", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, {
			stages: {
				makeOne: async (sources) => {
					for (const source of sources)
						for await (const piece of source.bytes()) piece.slice();
					return built("read");
				},
			},
		});
		const text = readFileSync(
			join(out(folder), "private", "private-run-2016.json"),
			"utf8",
		);
		expect(JSON.parse(text).sources[0].sha256).toMatch(/^\w{64}$/);
	});

	it("writes its record without the day or anything else that changes", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder);
		const first = holds(out(folder));
		await runStub(["build", "2016"], folder);
		expect(holds(out(folder))).toEqual(first);
	});

	it("names files by the period", async () => {
		const folder = workingFolder();
		await runStub(["build", "2013/14-Q1"], folder);
		await runStub(["build", "2014-03..2015-03"], folder);
		expect(readdirSync(out(folder))).toEqual([
			"cse-report-2013-14-Q1.docx",
			"cse-report-2014-03_to_2015-03.docx",
			"private",
		]);
	});
});

describe("an output that is there", () => {
	it("is replaced where the tool made it and nobody has changed it", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, paperOf("first"));
		const ran = await runStub(["build", "2016"], folder, paperOf("second"));
		expect(ran.code).toBe(0);
		expect(paper(folder)).toBe("second");
	});

	it("is left as it is where somebody has changed it, unless forced", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, paperOf("first"));
		writeFileSync(join(out(folder), paperName), "two days of typing");
		const before = holds(out(folder));
		const ran = await runStub(["build", "2016"], folder, paperOf("second"));
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(/somebody has changed it.*--force/s);
		expect(holds(out(folder))).toEqual(before);
		const forced = await runStub(
			["build", "2016", "--force"],
			folder,
			paperOf("second"),
		);
		expect(forced.code).toBe(0);
		expect(paper(folder)).toBe("second");
	});

	it("is left as it is where nothing says that the tool made it", async () => {
		const folder = workingFolder();
		mkdirSync(out(folder));
		writeFileSync(join(out(folder), paperName), "somebody's own");
		const ran = await runStub(["build", "2016"], folder);
		expect([ran.code, paper(folder)]).toEqual([2, "somebody's own"]);
		await runStub(["build", "2016", "--force"], folder, paperOf("first"));
		for (const damage of ["", "{", "[]", '{"period":{"id":"2015"}}']) {
			writeFileSync(
				join(out(folder), "private", "private-run-2016.json"),
				damage,
			);
			const again = await runStub(["build", "2016"], folder, paperOf("second"));
			expect([again.code, paper(folder)]).toEqual([2, "first"]);
		}
	});

	it("is no obstacle where it holds what would be written anyway", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, paperOf("same"));
		rmSync(join(out(folder), "private"), { recursive: true });
		const ran = await runStub(["build", "2016"], folder, paperOf("same"));
		expect(ran.code).toBe(0);
	});

	it("is remembered when a later run writes another format", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, { stages: three });
		await runStub(["build", "2016"], folder, paperOf("docx alone"));
		const ran = await runStub(["build", "2016"], folder, {
			stages: three,
		});
		expect(ran.code).toBe(0);
	});

	it.each([`~$${paperName.slice(2)}`, `.~lock.${paperName}#`])(
		"is not written over while %s says that it is open",
		async (lock) => {
			const folder = workingFolder();
			await runStub(["build", "2016"], folder, paperOf("first"));
			writeFileSync(join(out(folder), lock), "somebody");
			const ran = await runStub(["build", "2016"], folder, paperOf("second"));
			expect(ran.code).toBe(2);
			expect(ran.err).toMatch(/open in another program/);
			expect(paper(folder)).toBe("first");
		},
	);

	it("stops the run where it is a folder", async () => {
		const folder = workingFolder();
		mkdirSync(join(out(folder), paperName), { recursive: true });
		const ran = await runStub(["build", "2016", "--force"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(/not a file/);
	});
});

describe("a run that fails while writing", () => {
	/** Fails on the nth rename of a run, as a paper that is open in Word does on Windows. */
	function failOnMove(nth: number, code = "EBUSY"): StubOptions {
		let moves = 0;
		return {
			stages: three,
			disk: {
				move: (from, to) => {
					moves += 1;
					if (moves === nth) throw failing(code);
					realDisk.move(from, to);
				},
			},
		};
	}

	it.each([1, 2, 3, 4, 5, 6])(
		"at rename %i leaves nothing where nothing was",
		async (nth) => {
			const folder = workingFolder();
			const before = holds(folder);
			const ran = await runStub(["build", "2016"], folder, failOnMove(nth));
			expect(ran.code).toBe(2);
			expect(ran.err).toMatch(/open in another program/);
			expect(holds(folder)).toEqual(before);
			expect(existsSync(out(folder))).toBe(false);
		},
	);

	it.each([1, 2, 3, 4])(
		"at rename %i leaves what was there as it was",
		async (nth) => {
			const folder = workingFolder();
			await runStub(["build", "2016"], folder, paperOf("old docx"));
			const before = holds(out(folder));
			const ran = await runStub(["build", "2016"], folder, failOnMove(nth));
			expect(ran.code).toBe(2);
			expect(holds(out(folder))).toEqual(before);
		},
	);

	it.each([
		["EACCES", /no right/],
		["ENOSPC", /disk is full/],
		["EROFS", /read-only/],
		["EIO", /the disk reports an error \(EIO\)/],
	])("by %s says why in plain words", async (code, message) => {
		const folder = workingFolder();
		const ran = await runStub(["build", "2016"], folder, {
			disk: {
				write: () => {
					throw failing(code);
				},
			},
		});
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(message);
		expect(existsSync(out(folder))).toBe(false);
	});

	it("keeps a copy of what it could not put back, and says where", async () => {
		const folder = workingFolder();
		await runStub(["build", "2016"], folder, { stages: three });
		const options = failOnMove(3);
		const move = options.disk?.move;
		let failed = false;
		const ran = await runStub(["build", "2016", "--force"], folder, {
			stages: {
				makeOne: async () => {
					const outcome = await three.makeOne();
					return {
						...outcome,
						outputs: outcome.outputs.map((o) => ({
							...o,
							bytes: new TextEncoder().encode("newer"),
						})),
					};
				},
			},
			disk: {
				move: (from, to) => {
					if (failed) throw failing("EBUSY");
					try {
						move?.(from, to);
					} catch (error) {
						failed = true;
						throw error;
					}
				},
			},
		});
		expect(ran.code).toBe(2);
		const copy = readdirSync(out(folder)).find((n) => n.endsWith(".before"));
		expect(ran.err).toContain(`${copy}`);
		expect(readFileSync(join(out(folder), `${copy}`), "utf8")).toBe("new docx");
	});

	it("because a file stands where the folder should, touches nothing", async () => {
		const folder = workingFolder();
		writeFileSync(out(folder), "a file");
		const before = holds(folder);
		const ran = await runStub(["build", "2016"], folder);
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(/file where a folder should be/);
		expect(holds(folder)).toEqual(before);
	});

	it("because the private folder is a file, touches nothing", async () => {
		const folder = workingFolder();
		mkdirSync(out(folder));
		writeFileSync(join(out(folder), "private"), "a file");
		const before = holds(folder);
		expect((await runStub(["build", "2016"], folder)).code).toBe(2);
		expect(holds(folder)).toEqual(before);
	});

	it("because the machine died, is cleared up after by the next run", async () => {
		const folder = workingFolder();
		mkdirSync(out(folder));
		const left = (name: string) => join(out(folder), name);
		writeFileSync(left(`.${paperName}.77.part`), "half");
		writeFileSync(left(`.${paperName}.77.before`), "the only copy");
		writeFileSync(left(`.${paperName}.88.part`), "of a run that is running");
		const isRunning = (id: number) => id === 88;
		await runStub(["build", "2016"], folder, { machine: { isRunning } });
		expect(readdirSync(out(folder)).sort()).toEqual([
			`.${paperName}.77.before`,
			`.${paperName}.88.part`,
			paperName,
			"private",
		]);
		await runStub(["build", "2016"], folder);
		expect(readdirSync(out(folder)).sort()).toEqual([paperName, "private"]);
	});
});

it("refuses to put figures as CSV among the exports", async () => {
	const folder = workingFolder();
	const ran = await runStub(
		["build", "2016", "--out", "exports", "--format", "csv"],
		folder,
	);
	expect(ran.code).toBe(2);
	expect(readdirSync(join(folder, "exports"))).toEqual(["referrals.csv"]);
});
