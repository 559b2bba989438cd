import { expect, it } from "vitest";
import { composePaper } from "../../src/report/compose.ts";
import { textsOf } from "../../src/report/texts-of-paper.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { contextOf, packaged, tableOf } from "./fixture.ts";

const table = tableOf({
	referrals: 30,
	children: 29,
	"referrals:risk=high": 1,
	"referrals:risk=medium": 29,
	missingChildren: 3,
	childrenAtRisk: 2,
	"missingAndAtRisk:of=missingChildren": 1,
	"missingAndAtRisk:of=childrenAtRisk": 1,
	reReferrals: 1,
	discussed: 4,
});

function textOf(
	name: string,
	edition: "published" | "restricted",
	written = "policy: { threshold: 5, roundTo: 5 }",
): string {
	const read = readSettings(written, "cse-report.yaml");
	if (!read.ok) throw new Error("settings");
	const { settings } = read;
	const context = contextOf(table, { edition, settings });
	const composed = composePaper(table, context, packaged(name));
	if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
	return textsOf(composed.paper).join("\n");
}

/** What is said of protection, or to those who may not see true figures. */
const untrue =
	/could point to|fewer than \d+”|held back too|rounded to|not published|can be identified|are not given|\[c\]|quotes a figure|asked to note|tells members|committee/i;

it.each([
	"scrutiny-report",
	"exploitation-review",
	"group-year",
	"quarterly-figures",
	"briefing",
	"information-request",
])(
	"%s: says nothing of protection in the restricted edition, and says so in the published one",
	(name) => {
		expect(textOf(name, "restricted")).not.toMatch(untrue);
		expect(textOf(name, "restricted")).toMatch(/none is held back/);
		expect(textOf(name, "published")).toMatch(untrue);
		expect(textOf(name, "published")).not.toMatch(/restricted/i);
	},
);

it("does not say that it is public, nor whom the settings report to", () => {
	const sheet =
		"frontSheet: { access: public, parts: [ { heading: Report to, text: The Scrutiny Committee } ] }";
	expect(textOf("scrutiny-report", "restricted", sheet)).not.toMatch(
		/public or exempt|scrutiny committee/i,
	);
});
