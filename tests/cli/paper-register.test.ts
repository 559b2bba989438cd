import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runStub, workingFolder } from "./stub-run.ts";

const own = "private-run-2016.json";
const record = {
	outputs: [{ file: "paper.docx", sha256: "00" }],
	released: { schema: "cse-report/figures/1" },
	said: ["Thirty children were referred."],
};

/** What is told of a paper that cannot be read itself, with these files in the private folder beside it. */
async function toldBeside(
	files: Readonly<Record<string, unknown>>,
): Promise<string> {
	const folder = workingFolder();
	writeFileSync(join(folder, "paper.docx"), "PK");
	mkdirSync(join(folder, "private"));
	for (const [name, content] of Object.entries(files))
		writeFileSync(
			join(folder, "private", name),
			typeof content === "string" ? content : JSON.stringify(content),
		);
	const { code, err } = await runStub(["audit", "paper.docx"], folder);
	expect(code).toBe(2);
	return err;
}

const isItself = "This is no Word paper that can be read";

describe("the record beside a paper that is audited", () => {
	it.each([
		["is there", { [own]: record }],
		["is not", {}],
		["knows of another paper", { [own]: { ...record, outputs: [] } }],
		[
			"is there beside a broken one",
			{ "private-run-2014.json": "{", [own]: record },
		],
	])("is taken, or done without, where it %s", async (_, files) => {
		expect(await toldBeside(files)).toContain(isItself);
	});

	it.each([
		["breaks off", JSON.stringify(record).slice(0, -5)],
		["is empty", ""],
		["is no group", []],
		["holds nothing", {}],
		["does not say what was written", { ...record, outputs: undefined }],
		["has no figures", { ...record, released: undefined }],
		["has nothing for figures", { ...record, released: null }],
		["does not say what the paper said", { ...record, said: undefined }],
		["says it otherwise than in texts", { ...record, said: [7] }],
	])("stops the audit where it %s", async (_, content) => {
		const told = await toldBeside({ [own]: content });
		expect(told).toContain(`${own}" is damaged`);
		expect(told).not.toContain(isItself);
	});

	it("stops the audit where something else stands in the folder's place", async () => {
		for (const put of [
			(path: string) => writeFileSync(path, ""),
			(path: string) => symlinkSync("nowhere", path),
		]) {
			const folder = workingFolder();
			writeFileSync(join(folder, "paper.docx"), "PK");
			put(join(folder, "private"));
			const { code, err } = await runStub(["audit", "paper.docx"], folder);
			expect(code).toBe(2);
			expect(err).toContain('"private", where the private records of runs lie');
		}
	});
});
