import { strFromU8 } from "fflate";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { renderAuditPage } from "../../src/render/audit-page-html.ts";
import { samplePaper } from "../audit/sample.ts";

async function samplePage(): Promise<string> {
	const { outcome } = await samplePaper(["json"], {
		settingsSha256: "0123abcd",
	});
	return strFromU8(outcome.auditPage ?? new Uint8Array());
}

describe("the audit page of the sample year", () => {
	it("says that it is private: in the title, at the top, and on paper", async () => {
		const page = await samplePage();
		expect(page).toMatch(/<title>Private audit: /);
		expect(page).toMatch(
			/<header>\n<p class="private"><strong>Private\. Not for publication\./,
		);
		expect(page).toMatch(/@top-center \{ content: "Private\./);
		expect(page).toMatch(/noindex/);
	});

	it("says what is held back and why, what a reader can conclude, and how large the proof is", async () => {
		const page = await samplePage();
		expect(page).toContain("Secondary: it would give another figure away");
		expect(page).toContain("Primary: a small count");
		expect(page).toMatch(/Referrals, sex: Male<\/th><td>1 to 4<\/td>/);
		for (const words of [
			"Example tables (witnesses)",
			"Degree 3",
			"proved for",
			"What merging would give",
			"The ledger holds no earlier release",
			"SHA-256 of the settings file: 0123abcd",
			"cse-report 0.1.0",
			"Signature",
		])
			expect(page).toContain(words);
	});

	it("tells no true count of what is small", async () => {
		const page = await samplePage();
		const words = page.replace(/<[^>]*>/g, "\n");
		// The sample year has 4 boys; a count by itself would stand in a cell of its own.
		expect(words).not.toMatch(/^[1-4]$/m);
	});

	it("has no script and needs nothing from elsewhere", async () => {
		const page = await samplePage();
		expect(page).not.toMatch(
			/<script|<link|<img|<iframe|javascript:|https?:|url\(|@import|\son\w+=/i,
		);
	});

	it("is the same bytes each time", async () => {
		expect(await samplePage()).toBe(await samplePage());
	});
});

describe("the page as HTML", () => {
	const page = {
		title: "A & B <c>",
		lead: ['"quoted"'],
		sections: [
			{
				heading: "One",
				paragraphs: ["<script>alert(1)</script>"],
				list: ["an item"],
				table: { caption: "T", columns: ["A", "B"], rows: [["x", "y"]] },
			},
			{ heading: "Two", paragraphs: [], list: [] },
		],
		signature: ["Name"],
		footer: ["foot"],
	};

	it("takes no word for a tag", () => {
		const text = strFromU8(renderAuditPage(page));
		expect(text).toContain("A &amp; B &lt;c&gt;");
		expect(text).not.toContain("<script");
	});

	it("is well formed, with headings in order and headed tables", () => {
		const text = strFromU8(renderAuditPage(page))
			.replace("<!DOCTYPE html>\n", "")
			.replaceAll("&nbsp;", " ")
			.replace(/<meta ([^>]*)>/g, "<meta $1/>");
		const tree = XmlDocument.fromString(text);
		expect(tree.find("//h1")).toHaveLength(1);
		expect(tree.find("//ul[not(li)]")).toHaveLength(0);
		expect(tree.find("//table[not(caption)]")).toHaveLength(0);
		expect(tree.find("//thead//th[not(@scope='col')]")).toHaveLength(0);
		expect(tree.find("//tbody/tr[not(th[@scope='row'])]")).toHaveLength(0);
		expect(tree.get("/html/@lang")?.content).toBe("en-GB");
		tree.dispose();
	});
});
