import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
	compareLedgers,
	type LedgerFiles,
	ledgerFolderOf,
	ledgerIn,
	releasesIn,
	unzipLedger,
	withLedger,
	zipLedger,
} from "../../src/browser/ledger-zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function ledger(...lines: readonly string[]): LedgerFiles {
	return new Map([
		["private-releases.jsonl", bytes(lines.map((l) => `${l}\n`).join(""))],
		["private-releases.head", bytes(`${lines.length}`)],
		["private-releases.key", bytes("k")],
	]);
}

describe("a ledger in one file", () => {
	it("comes back as it was, and is the same bytes again", () => {
		const zip = zipLedger(ledger("a", "b"));
		expect(unzipLedger(zip)).toEqual(ledger("a", "b"));
		expect(zipLedger(ledger("a", "b"))).toEqual(zip);
		expect(releasesIn(ledger("a", "b"))).toBe(2);
	});

	it("is found in whatever folder somebody packed it in", () => {
		const zip = zipSync({
			"my council/.cse-report/private-releases.jsonl": bytes("a\n"),
			"my council/.cse-report/private-releases.key": bytes("k"),
			"my council/secret.txt": bytes("no"),
		});
		expect([...(unzipLedger(zip)?.keys() ?? [])]).toEqual([
			"private-releases.jsonl",
			"private-releases.key",
		]);
	});

	it.each([
		["no zip", bytes("PK no")],
		["a zip of something else", zipSync({ "a.txt": bytes("a") })],
	])("is none where it is %s", (_, zip) => {
		expect(unzipLedger(zip)).toBeUndefined();
	});

	it("takes the place of the one before, and of nothing else", () => {
		const files = withLedger(
			new Map([
				["cse-report.yaml", bytes("")],
				[".cse-report/private-releases.lock", bytes("")],
			]),
			".cse-report",
			ledger("a"),
		);
		expect([...files.keys()]).toEqual([
			"cse-report.yaml",
			".cse-report/private-releases.jsonl",
			".cse-report/private-releases.head",
			".cse-report/private-releases.key",
		]);
		expect(ledgerIn(files, ".cse-report")).toEqual(ledger("a"));
		expect(ledgerIn(files, "town/.cse-report")).toBeUndefined();
		expect(ledgerFolderOf("town/cse-report.yaml")).toBe("town/.cse-report");
	});

	it.each([
		["nothing is here", undefined, ["a"], { is: "new" }],
		["it goes on from what is here", ["a"], ["a", "b"], { is: "longer" }],
		["it is what is here", ["a", "b"], ["a", "b"], { is: "same" }],
		["it is an earlier copy", ["a", "b"], ["a"], { is: "shorter" }],
		[
			"the two went apart, however long they are",
			["a", "b"],
			["a", "c", "d"],
			{ is: "apart", fromRelease: 2 },
		],
	])("is told where %s", (_, here, given, expected) => {
		expect(compareLedgers(here && ledger(...here), ledger(...given))).toEqual(
			expected,
		);
	});
});
