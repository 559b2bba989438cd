import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
	commandsIn,
	helpOf,
	optionsIn,
} from "../../scripts/docs/commands-page.ts";
import { newFolder, runCommand } from "./run-command.ts";

const script = (shell: string) => runCommand(["completion", shell]).out;

/** As bash hands over a line: words end at blanks, and at ":" and "=", which are words themselves. */
function wordsOf(line: string): readonly string[] {
	const words = line.match(/[:=]+|[^\s:=]+/g) ?? [];
	return line.endsWith(" ") ? [...words, ""] : words;
}

/** What bash offers for each of some lines, typed so far. */
function offered(lines: readonly string[]): readonly string[] {
	const folder = newFolder();
	const quoted = (text: string) => `'${text}'`;
	const tries = lines.map((line) => {
		const words = wordsOf(line);
		return `COMP_LINE=${quoted(line)} COMP_POINT=${line.length} COMP_CWORD=${words.length - 1}
COMP_WORDS=(${words.map(quoted).join(" ")})
COMPREPLY=()
_cse_report 2>/dev/null
echo "\${COMPREPLY[*]}"`;
	});
	const file = join(folder, "try.sh");
	writeFileSync(file, `${script("bash")}\n${tries.join("\n")}\n`);
	const { stdout, stderr } = spawnSync("bash", [file], {
		cwd: resolve("."),
		encoding: "utf8",
	});
	expect(stderr).toBe("");
	return stdout.trimEnd().split("\n");
}

describe("completion in bash", () => {
	const expected: readonly (readonly [string, string | RegExp])[] = [
		["cse-report bu", "build"],
		["cse-report ", /^init build .*completion help$/],
		["cse-report --v", "--version"],
		["cse-report build ", /^\d{4} \d{4}\/\d\d \d{4}-H1/],
		["cse-report build 2016", /^2016 2016\/17 2016-H1 .*2016-M12$/],
		["cse-report build 2016 --fo", "--format --force"],
		["cse-report build 2016 --data sample-d", "sample-data"],
		["cse-report build --data=sample-d", "sample-data"],
		["cse-report build --data x 2016 --config cse-report.y", "cse-report.yaml"],
		["cse-report build 2016 --format docx,j", "docx,json"],
		["cse-report explain --format t", "text"],
		["cse-report figures 2016 --tables referrals:ri", "risk"],
		["cse-report figures 2016 --tables children,lookedAfter:p", "placedBy"],
		["cse-report explain referrals:ri", /^risk=high risk=medium .*minimal$/],
		["cse-report explain referrals:risk=h", "high"],
		["cse-report explain children:se", /^sex=female sex=male/],
		["cse-report explain referrals:risk= 2016-H", "2016-H1 2016-H2"],
		["cse-report build --template scr", "scrutiny-report"],
		["cse-report releases s", "show"],
		["cse-report help expl", "explain"],
		["cse-report completion p", "powershell"],
		["cse-report build 2016 --as-at 2", ""],
		["cse-report nothing --da", ""],
	];

	it("offers what can be typed", () => {
		const found = offered(expected.map(([line]) => line));
		for (const [i, [line, words]] of expected.entries())
			if (typeof words === "string")
				expect([line, found[i] ?? ""]).toEqual([line, words]);
			else expect(found[i]).toMatch(words);
	});
});

it.each(["bash", "zsh", "fish", "powershell"])(
	"completion for %s has every command and option of the help",
	async (shell) => {
		const text = script(shell);
		for (const name of commandsIn(await helpOf())) {
			expect(text).toMatch(new RegExp(`\\b${name}\\b`));
			for (const option of optionsIn(await helpOf(name)))
				expect(text).toMatch(
					new RegExp(shell === "fish" ? `-l ${option}\\b` : `--${option}\\b`),
				);
		}
		expect(text).not.toMatch(/undefined|\[object/);
	},
);

it("a shell that is not known is told, with those that are", () => {
	const { code, out, err } = runCommand(["completion", "tcsh"]);
	expect([code, out]).toEqual([2, ""]);
	expect(err).toMatch(/bash, zsh, fish, powershell/);
});

it("schema prints the schema of settings as it lies in the package", () => {
	const { code, out, err } = runCommand(["schema"]);
	expect([code, err]).toEqual([0, ""]);
	expect(out).toBe(readFileSync("docs/cse-report.schema.json", "utf8"));
	expect(JSON.parse(out)).toMatchObject({
		$schema: "http://json-schema.org/draft-07/schema#",
		additionalProperties: false,
	});
});
