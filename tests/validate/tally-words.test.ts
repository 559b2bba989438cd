import { describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/read-table.ts";
import { tallyWords } from "../../src/validate/tally-words.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { csv, type Folder, settingsOf, type With } from "./read-exports.ts";

async function tally(folder: Folder, { yaml, authority }: With = {}) {
	const settings = settingsOf(yaml);
	const readings = await Promise.all(
		Object.entries(folder).map(([name, text]) =>
			readTable(sourceOf(name, text), settings),
		),
	);
	const tables = readings.flatMap((r) => (r.ok ? [r.table] : []));
	return tallyWords(tables, settings, authority, () => undefined);
}

/** Each word as one line. */
async function words(folder: Folder, more: With = {}) {
	return (await tally(folder, more)).flatMap(({ column, words, ...rest }) => [
		...words.map((w) => `${column} ${w.raw} ${w.count} ${w.means ?? "?"}`),
		...(rest.blank ? [`${column} blank ${rest.blank}`] : []),
		...(rest.unlisted ? [`${column} unlisted ${rest.unlisted}`] : []),
	]);
}

const head = "child_id,referral_date,date_of_birth";
const row = "Zeb,01/02/2016,03/04/2001";

describe("words of the exports", () => {
	it("are counted as they are written, with what they are taken for", async () => {
		const referrals = csv(
			`${head},sex,models,Notes`,
			`${row},F,Peer; online ;,a`,
			`${row}, F ,online;Zebra,b`,
			`${row},f,,c`,
			`${row},,,d`,
		);
		expect(await words({ "r.csv": referrals })).toEqual([
			"sex F 2 female",
			"sex f 1 female",
			"sex blank 1",
			"models Peer 1 peer",
			"models online 2 online",
			"models Zebra 1 ?",
			"models blank 2",
		]);
	});

	it("are added up over the files of an export, of the council that is asked for", async () => {
		const one = csv(`${head},sex,authority`, `${row},F,A`, `${row},M,B`);
		const yaml = "exports: { referrals: { files: [a.csv, b.csv] } }";
		const folder = { "a.csv": one, "b.csv": one };
		expect(await words(folder, { yaml })).toEqual([
			"sex F 2 female",
			"sex M 2 male",
		]);
		expect(await words(folder, { yaml, authority: "B" })).toEqual([
			"sex M 2 male",
		]);
	});

	it("leave dates out where a column may hold them", async () => {
		const missing = csv(
			"child_id,start,rhi_completed,kind",
			"Zeb,01/02/2016,03/02/2016 10:15,M",
			"Zeb,01/02/2016,99/99/2016,M",
			"Zeb,01/02/2016,1,A",
			"Zeb,01/02/2016,refused,",
		);
		expect(await words({ "m.csv": missing })).toEqual([
			"kind M 2 missing",
			"kind A 1 absent",
			"kind blank 1",
			"rhi_completed 1 1 yes",
			"rhi_completed refused 1 ?",
		]);
	});

	it("are told in groups as reading takes them", async () => {
		const text = csv(
			"child_id,meeting_date,decision,group",
			"Zeb,01/02/2016,Carried forward,Gold group",
			"Zeb,01/02/2016,other,gold-group",
			"Zeb,01/02/2016,other,Alpha",
		);
		expect(await words({ "d.csv": text })).toEqual([
			"decision Carried forward 1 carriedForward",
			"decision other 2 other",
			"group Gold group 1 goldGroup",
			"group gold-group 1 ?",
			"group Alpha 1 alpha",
		]);
	});

	it("are not listed where they are too long or too many for words", async () => {
		const rows = Array.from({ length: 2005 }, (_, i) => `${row},name${i}`);
		const text = csv(`${head},sex`, ...rows, `${row},${"long ".repeat(50)}`);
		const [sex] = await tally({ "r.csv": text });
		expect(sex?.words).toHaveLength(2000);
		expect(sex?.unlisted).toBe(6);
	});

	it("pass over rows that have slipped, and files that break off", async () => {
		const text = `${csv(`${head},sex`, `${row},F,more`, `${row},M`)}"open`;
		expect(await words({ "r.csv": text })).toEqual(["sex M 1 male"]);
	});
});
