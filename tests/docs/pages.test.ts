import { existsSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { commandNotes, exitCodes } from "../../scripts/docs/command-notes.ts";
import {
	commandsIn,
	helpOf,
	optionsIn,
} from "../../scripts/docs/commands-page.ts";
import { exampleMessages } from "../../scripts/docs/messages-page.ts";
import { generatedPages } from "../../scripts/docs/pages.ts";
import { laterOptions } from "../../src/cli/later.ts";
import { exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import { defaultTables } from "../../src/measures/default-tables.ts";
import { measureIds } from "../../src/measures/measures.ts";
import { checkMessages } from "../../src/vocabulary/check-messages.ts";
import { messages } from "../../src/vocabulary/messages.ts";
import {
	anchorsOf,
	type Page,
	proseOf,
	readPage,
	readPages,
} from "./markdown.ts";

const pages = readPages();

describe("generated pages", async () => {
	const made = [...(await generatedPages())];

	it.each(made)("%s is what `npm run docs` makes", (path, text) => {
		expect(readFileSync(path, "utf8")).toBe(text);
	});
});

describe("the commands page", async () => {
	const { text } = readPage("docs/commands.md");
	const names = commandsIn(await helpOf());

	it("has every command, with its help word for word", async () => {
		expect(names).toEqual([
			"init",
			"build",
			"brief",
			"figures",
			"check",
			"explain",
			"audit",
			"releases",
			"schema",
			"completion",
		]);
		for (const name of names) {
			expect(text).toContain(`## cse-report ${name}`);
			expect(text).toContain((await helpOf(name)).trimEnd());
		}
	});

	it.each(names)(
		"says more of each option of %s, and of no other",
		async (name) => {
			expect(Object.keys(commandNotes[name]?.options ?? {}).sort()).toEqual(
				[...optionsIn(await helpOf(name))].sort(),
			);
		},
	);

	it("has what is not there yet, and every exit code", () => {
		const flags = Object.values(laterOptions).flatMap((options) =>
			options.map((option) => option.flags.split(" ", 1)[0]),
		);
		for (const word of flags) expect(text).toContain(`\`${word}\``);
		expect(exitCodes.map(([code]) => code)).toEqual([
			"0",
			"1",
			"2",
			"3",
			"70",
			"130",
		]);
	});
});

describe("the data dictionary", () => {
	const { text } = readPage("docs/data-dictionary.md");

	it.each(exportKinds)("has every column of %s", (kind) => {
		const section = text.split(`\n### ${kind}\n`)[1]?.split("\n## ")[0] ?? "";
		for (const { heading } of exportColumns[kind])
			expect(section).toContain(`| \`${heading}\` |`);
	});

	it.each(measureIds)("has the measure %s", (id) => {
		expect(text).toContain(`\n### ${id}\n`);
	});

	it("has every default table", () => {
		for (const { name } of defaultTables)
			expect(text).toContain(`| \`${name}\` |`);
	});
});

describe("the messages page", () => {
	it("has every code with its remedy", () => {
		const { text } = readPage("docs/messages.md");
		expect(exampleMessages()).toHaveLength(
			Object.keys(messages).length + Object.keys(checkMessages).length,
		);
		for (const { code, remedy } of exampleMessages()) {
			expect(text).toContain(`| \`${code}\` |`);
			expect(text).toContain(remedy);
		}
	});
});

describe.each(pages)("$path", (page) => {
	it("links to what is there", () => {
		expect(linksOf(page).flatMap((link) => brokenLink(page, link))).toEqual([]);
	});

	it("names paths that are there", () => {
		const named = [
			...proseOf(page).matchAll(
				/`((?:src|tests|scripts|bench|bin|docs|templates|sample-data)\/[\w./-]*)`/g,
			),
		].map(([, path = ""]) => path);
		expect(named.filter((path) => !existsSync(path))).toEqual([]);
	});

	it("names no workplace, and no day of this one", () => {
		expect(page.text).not.toMatch(/\/work\/|\.\.\/shared|\/tmp\//);
	});
});

it("every page of docs/ can be reached from the README", () => {
	const reached = new Set(["README.md"]);
	for (const path of reached)
		for (const link of linksOf(readPage(path))) {
			const target = targetOf(path, link).path;
			if (target.endsWith(".md") && existsSync(target)) reached.add(target);
		}
	expect(pages.map(({ path }) => path).filter((p) => !reached.has(p))).toEqual(
		[],
	);
});

it("the picture is a page, and small", () => {
	const { size } = statSync("docs/pictures/sample-page.png");
	expect(size).toBeLessThan(150_000);
	expect(size).toBeGreaterThan(10_000);
});

/** Where the links of a page lead, but for those to the web. */
function linksOf(page: Page): readonly string[] {
	return [
		...proseOf(page)
			.replace(/`[^`\n]*`(?!\])/g, "")
			.matchAll(/\]\(([^)\s]+)\)/g),
	]
		.map(([, link = ""]) => link)
		.filter((link) => !/^(?:https?|mailto):/.test(link));
}

function targetOf(
	from: string,
	link: string,
): { readonly path: string; readonly anchor: string } {
	const [path = "", anchor = ""] = link.split("#", 2);
	const folder = posix.dirname(from);
	return { path: path === "" ? from : posix.join(folder, path), anchor };
}

function brokenLink(page: Page, link: string): readonly string[] {
	const { path, anchor } = targetOf(page.path, link);
	if (!existsSync(path)) return [`${link}: no such file`];
	if (anchor === "" || anchorsOf(readPage(path)).has(anchor)) return [];
	return [`${link}: no such heading`];
}
