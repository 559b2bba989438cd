import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { makeLook, paragraph } from "../render/look/make-look.ts";
import { councilFolder, runReal } from "./council-folder.ts";
import { runStub } from "./stub-run.ts";

const look = makeLook({ body: paragraph("Cover: {title}, {authority}") });

function textOf(folder: string): string {
	const paper = readFileSync(join(folder, "out", "cse-report-2016.docx"));
	return strFromU8(unzipSync(paper)["word/document.xml"] ?? new Uint8Array());
}

const build = (folder: string, ...more: readonly string[]) =>
	runReal(["build", "2016", "--authority", "Northby", ...more], folder);

it("gives the paper the look that the command names, and tells of it by its name", async () => {
	const folder = councilFolder();
	writeFileSync(join(folder, "council look.docx"), look);
	const { code, err } = await build(folder, "--look", "council look.docx");
	expect(code).toBe(0);
	expect(textOf(folder)).toContain("Cover: Paper, Northby");
	expect(err).toMatch(/^council look\.docx: It has no footer/m);
	const record = readFileSync(
		join(folder, "out", "private", "private-run-2016.json"),
		"utf8",
	);
	expect(JSON.parse(record).said).toContain("Cover: Paper, Northby");
});

it("gives it the look of the settings, from their folder, in Word alone", async () => {
	const folder = councilFolder();
	mkdirSync(join(folder, "house"));
	writeFileSync(join(folder, "house", "report.dotx"), look);
	const settings = join(folder, "cse-report.yaml");
	writeFileSync(
		settings,
		`${readFileSync(settings, "utf8")}look: house/report.dotx\n`,
	);
	expect((await build(folder)).code).toBe(0);
	expect(textOf(folder)).toContain("Cover: Paper, Northby");
	const html = await build(folder, "--format", "html");
	expect([html.code, html.err.includes("report.dotx")]).toEqual([0, false]);
});

it("stops before anything is read where a look is missing, unfit or of no use", async () => {
	const folder = councilFolder();
	writeFileSync(
		join(folder, "old.doc"),
		Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
	);
	for (const [args, told] of [
		[["--look", "nowhere.docx"], 'The look "nowhere.docx" is not there.'],
		[
			["--look", "old.doc"],
			'The look "old.doc" cannot be used. It is protected',
		],
		[["--look", "exports"], '"exports" is not a file'],
		[["--look", "x.docx", "--format", "html"], "--look is for the Word paper"],
	] as const) {
		const { code, err } = await build(folder, ...args);
		expect([code, err]).toEqual([2, expect.stringContaining(told)]);
	}
	const brief = ["brief", "2016", "--format", "text", "--look", "x.docx"];
	const { code, err } = await runReal(brief, folder);
	expect([code, err]).toEqual([2, expect.stringContaining("--look is for")]);
});

it("is found by init: a template beside the settings, not a paper; of several one is chosen by a person", async () => {
	const folder = councilFolder();
	const settings = join(folder, "new.yaml");
	const init = async () => {
		await runStub(
			["init", "--yes", "--force", "--config", "new.yaml", "--data", "exports"],
			folder,
		);
		return readFileSync(settings, "utf8");
	};
	writeFileSync(join(folder, "report to committee 2015.docx"), look);
	writeFileSync(join(folder, "damaged template.docx"), "x");
	expect(await init()).not.toMatch(/^look:/m);
	writeFileSync(join(folder, "exports", "Committee.dotx"), look);
	expect(await init()).toMatch(/^look: exports\/Committee\.dotx # check/m);
	writeFileSync(join(folder, "Letterhead.docx"), look);
	expect(await init()).toMatch(
		/^# .*Letterhead\.docx, exports\/Committee\.dotx.*\n# look: Letterhead\.docx$/m,
	);
});
