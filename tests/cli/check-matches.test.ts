import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub, workingFolder } from "./stub-run.ts";

const header = "referral_id,child_id,referral_date,date_of_birth,sex";

/** A working folder whose export has a word that is not known. */
function folderWith(settings = ""): string {
	const folder = workingFolder();
	writeFileSync(
		join(folder, "exports", "referrals.csv"),
		`${header}\n1,A,2016-03-04,2002-03-04,Zebra\n2,B,2016-03-05,2001-04-05,F\n`,
	);
	writeFileSync(join(folder, "cse-report.yaml"), `data: exports\n${settings}`);
	return folder;
}

function privateFile(folder: string, name = "private-matches.csv"): string {
	return join(folder, "out", "private", name);
}

const named = "matches: out/private/private-matches.csv\n";

describe("check --matches", () => {
	it("writes the list to the private folder, and tells no word of it", async () => {
		const folder = folderWith();
		const ran = await runStub(["check", "--matches", "matches"], folder);
		expect(ran.code).toBe(1);
		expect(ran.out + ran.err).not.toContain("Zebra");
		expect(ran.err).toContain(
			'Wrote "out/private/private-matches.csv": 2 words, 1 of them not known.',
		);
		expect(ran.err).toContain('matches: "out/private/private-matches.csv"');
		expect(readFileSync(privateFile(folder), "utf8")).toContain(
			"referrals,sex,Zebra,1,,unknown",
		);
		expect(readFileSync(privateFile(folder, ".gitignore"), "utf8")).toBe("*\n");
		expect(existsSync(privateFile(folder, "private-note.txt"))).toBe(true);
		expect(
			readFileSync(privateFile(folder, "private-made.json"), "utf8"),
		).not.toContain("Zebra");
	});

	it("has what was filled in read by the next check", async () => {
		const folder = folderWith();
		const args = ["check", "--matches", "private-matches.csv"];
		await runStub(args, folder);
		const list = readFileSync(privateFile(folder), "utf8");
		writeFileSync(
			privateFile(folder),
			list.replace("Zebra,1,,", "Zebra,1,male,"),
		);
		expect((await runStub(["check"], folder)).code).toBe(1);
		writeFileSync(join(folder, "cse-report.yaml"), `data: exports\n${named}`);
		expect((await runStub(["check"], folder)).code).toBe(0);
	});

	it("writes over its own list, and not over one that was filled in", async () => {
		const folder = folderWith(named);
		const args = ["check", "--matches", "matches.csv"];
		expect((await runStub(args, folder)).code).toBe(1);
		expect((await runStub(args, folder)).code).toBe(1);
		const list = readFileSync(privateFile(folder), "utf8");
		const filled = list.replace("Zebra,1,,", "Zebra,1,male,");
		writeFileSync(privateFile(folder), filled);
		const stopped = await runStub(args, folder);
		expect(stopped.code).toBe(2);
		expect(stopped.err).toMatch(/somebody has changed it since.*--force/);
		expect(readFileSync(privateFile(folder), "utf8")).toBe(filled);
		expect((await runStub([...args, "--force"], folder)).code).toBe(0);
		expect(readFileSync(privateFile(folder), "utf8")).toContain(
			"Zebra,1,male,known,declared",
		);
	});

	it("keeps what was filled in with --force where settings do not name the file yet", async () => {
		const folder = folderWith();
		const args = ["check", "--matches", "m", "--force"];
		await runStub(args, folder);
		const path = privateFile(folder, "private-m.csv");
		const list = readFileSync(path, "utf8");
		writeFileSync(path, list.replace("Zebra,1,,", "Zebra,1,male,"));
		await runStub(args, folder);
		expect(readFileSync(path, "utf8")).toContain("Zebra,1,male,known");
		writeFileSync(path, Uint8Array.of(0xff));
		expect((await runStub(args, folder)).code).toBe(1);
		expect(readFileSync(path, "utf8")).toContain("Zebra,1,,unknown");
	});

	it("goes where it is told, but not among papers or exports", async () => {
		const folder = folderWith();
		const to = (path: string) => runStub(["check", "--matches", path], folder);
		expect((await to("lists/mine.csv")).code).toBe(1);
		expect(existsSync(join(folder, "lists", "mine.csv"))).toBe(true);
		expect(existsSync(join(folder, "lists", ".gitignore"))).toBe(false);
		const papers = await to("out/mine.csv");
		expect([papers.code, papers.out]).toEqual([2, ""]);
		expect(papers.err).toMatch(/may be published.*out\/private/);
		const exports = await to("exports/mine.csv");
		expect(exports.code).toBe(2);
		expect(exports.err).toMatch(/among the exports/);
		expect((await to("out/private/x.csv")).code).toBe(1);
	});
});
