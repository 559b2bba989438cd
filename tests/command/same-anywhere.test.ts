import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectSameAnywhere, sample } from "./same-anywhere.ts";

it("the sample paper is the same bytes where there is no Node, in every format", async () => {
	expect(
		await expectSameAnywhere([
			...["build", "2016", "--format", "docx,html,json,csv"],
		]),
	).toEqual([
		"cse-report-2016.csv",
		"cse-report-2016.docx",
		"cse-report-2016.html",
		"cse-report-2016.json",
	]);
});

it("refuses there what the command refuses, in the same words", async () => {
	const spoil = (folder: string) => {
		sample(folder);
		writeFileSync(
			join(folder, "sample-data", "referrals.csv"),
			Buffer.from("child_id,referral_date\nZo\xeb,31/31/2016\n", "latin1"),
		);
	};
	expect(await expectSameAnywhere(["build", "2016"], spoil)).toEqual([]);
});
