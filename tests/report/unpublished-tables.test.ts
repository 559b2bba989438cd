import { expect, it } from "vitest";
import { composePaper } from "../../src/report/compose.ts";
import { contextOf, packaged, tableOf, templateOf } from "./fixture.ts";

const figures = tableOf({
	referrals: 30,
	children: 28,
	"referrals:sex=female": 20,
	"referrals:sex=male": 10,
});

function noticesOf(template: ReturnType<typeof templateOf>) {
	const made = composePaper(figures, contextOf(figures), template);
	return made.ok ? made.notices : ["not composed"];
}

const placing = (...names: readonly string[]) =>
	templateOf(
		`# T\n\n${names.map((name) => `{% table "${name}" /%}\n`).join("\n")}`,
	);

it("a paper of which no table is published says what to ask for", () => {
	expect(noticesOf(placing("children:sex", "referrals:risk"))).toEqual([
		'None of the tables for which test/paper.md has places is published, so this paper has totals alone. For them: --tables children:sex,referrals:risk, or list them under "tables" in the settings.',
	]);
	expect(noticesOf(packaged("exploitation-review"))).toEqual([
		expect.stringContaining(
			"--tables children:sex,children:ageBand,children:risk,",
		),
	]);
});

it("a paper that has some of its tables, or places for none, says nothing", () => {
	expect(noticesOf(placing("children:sex", "referrals:sex"))).toEqual([]);
	expect(noticesOf(packaged("briefing"))).toEqual([]);
	expect(noticesOf(packaged("scrutiny-report"))).toEqual([]);
});
