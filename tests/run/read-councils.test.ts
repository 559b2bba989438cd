import { expect, test } from "vitest";
import { readEachCouncil } from "../../src/run/read-councils.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { settingsOf } from "../validate/read-exports.ts";

test("a council whose files would have the name of the sum is not made; another is", async () => {
	const rows = ["All Authorities", "Southby"].map(
		(council, at) => `${council},K${at},03/02/2016,01/02/2003`,
	);
	const header = "authority,child_id,referral_date,date_of_birth";
	const text = [header, ...rows, ""].join("\n");
	const sources = [sourceOf("referrals.csv", text)];
	const settings = settingsOf(
		"authorities: [{ name: All Authorities }, { name: Southby }]\n",
	);
	const read = await readEachCouncil(sources, settings, () => undefined);
	if (read.status === "refused") throw new Error(JSON.stringify(read.issues));
	expect(
		read.councils.map(({ authority, given }) => [authority.name, given.status]),
	).toEqual([
		["All Authorities", "unwritten"],
		["Southby", "read"],
	]);
});
