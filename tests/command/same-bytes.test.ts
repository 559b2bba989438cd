import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

const settings = resolve("cse-report.yaml");
const endings = ["docx", "html", "json", "csv"];

/** Everything that a run writes for publication, and the private record beside it. */
function build(
	given: {
		readonly data?: string;
		readonly folder?: string;
		readonly env?: Readonly<Record<string, string>>;
	} = {},
): ReadonlyMap<string, Buffer> {
	const out = newFolder();
	const { code, err } = runCommand(
		[
			...["build", "2016", "--format", "docx,html,json,csv"],
			...["--config", settings, "--out", out],
			...(given.data ? ["--data", given.data] : []),
		],
		given.folder,
		given.env,
	);
	expect([code, err]).toEqual([0, expect.stringContaining("held back")]);
	return new Map(
		endings.map((ending) => [
			ending,
			readFileSync(join(out, `cse-report-2016.${ending}`)),
		]),
	);
}

const usual = build();

function expectUsual(made: ReadonlyMap<string, Buffer>): void {
	for (const [ending, bytes] of usual)
		expect([ending, made.get(ending)?.equals(bytes)]).toEqual([ending, true]);
}

/** A file that Node reads before the program: another day, another fall of the dice. */
function preload(day: string, dice: number): Readonly<Record<string, string>> {
	const path = join(newFolder(), "another-day.cjs");
	writeFileSync(
		path,
		`const Real = Date;
const now = Real.parse(${JSON.stringify(day)});
globalThis.Date = class extends Real {
	constructor(...given) { given.length === 0 ? super(now) : super(...given); }
	static now() { return now; }
};
Math.random = () => ${dice};
`,
	);
	return { NODE_OPTIONS: `--require ${JSON.stringify(path)}` };
}

it.each([
	[
		"1980-01-02T12:00:00Z",
		0,
		{ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
	],
	[
		"2099-06-15T00:00:00Z",
		0.999_999,
		{
			TZ: "America/St_Johns",
			LANG: "ar_EG.UTF-8",
			LC_ALL: "ar_EG.UTF-8",
			NO_COLOR: "1",
			SOURCE_DATE_EPOCH: "1",
		},
	],
])(
	"the same paper is made on %s, however the dice fall (%s), with %j",
	(day, dice, env) => {
		expectUsual(build({ env: { ...preload(day, dice), ...env } }));
	},
);

it("the same paper is made from anywhere, of files put there in another order under other names", () => {
	const data = join(newFolder(), "Übungs-Daten 資料");
	mkdirSync(data);
	const names = readdirSync("sample-data").filter((n) => n.endsWith(".csv"));
	for (const [i, name] of names.toReversed().entries())
		cpSync(
			join("sample-data", name),
			join(data, `${String.fromCharCode(122 - i)} אב ${i}.CSV`),
		);
	expectUsual(build({ data, folder: newFolder() }));
});
