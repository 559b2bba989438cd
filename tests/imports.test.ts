import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";
import { grouped } from "../src/vocabulary/grouped.ts";
import { readSource, type SourceText } from "./read-source.ts";

/**
 * The data flow of `src/`, held: what each part of it may name. `types` are parts whose types it may import and nothing
 * else of them; `values` are parts that it may call. Its own files are always allowed. A folder or file that is not in
 * this table fails until it states its rule here.
 */
interface Rule {
	readonly values: readonly string[];
	/** A stage before it, and the one file of settings that every stage reads. */
	readonly types: readonly string[];
}

const words = ["vocabulary", "dictionary", "breakdowns", "measures"];
const settings = "settings/settings.ts";

const rules: Readonly<Record<string, Rule>> = {
	vocabulary: { values: [], types: [] },
	// Facts without logic; the columns of the referrals are also those that breakdowns declare.
	dictionary: {
		values: ["vocabulary", "breakdowns"],
		types: [],
	},
	// What measures and breakdowns are made of: rows, cohorts of referrals, episodes, steps that subtract.
	counting: {
		values: ["vocabulary", "dictionary"],
		types: [settings, "validate/records.ts", "validate/intake.ts"],
	},
	// All that anybody knows of one way to break a measure down, a file each.
	breakdowns: {
		values: ["vocabulary", "dictionary", "counting"],
		types: [settings, "validate/records.ts"],
	},
	// Which records count, by which named steps.
	cohorts: {
		values: ["vocabulary", "dictionary", "counting"],
		types: [
			settings,
			"breakdowns/breakdowns.ts",
			"validate/records.ts",
			"validate/intake.ts",
		],
	},
	// All that anybody knows of one measure, a file each.
	measures: {
		values: ["vocabulary", "dictionary", "counting", "breakdowns", "cohorts"],
		types: [],
	},
	settings: { values: words, types: [] },
	// What others published, and small files about the area.
	elsewhere: {
		values: words,
		types: [settings, "settings/problem.ts"],
	},
	// How published counts hang together, from what they count: it knows no figure and no policy.
	universe: {
		values: ["vocabulary/grouped.ts", "vocabulary/union-find.ts"],
		types: [],
	},
	// What figures count, as conditions on what is counted one by one; and so what their readers know.
	reader: {
		values: [...words, "universe", "counting/knowledge.ts"],
		types: [],
	},
	ingest: { values: words, types: [settings] },
	validate: { values: words, types: [settings, "ingest/raw-table.ts"] },
	statistics: {
		values: [...words, "counting", "cohorts", "reader"],
		types: [
			settings,
			"validate/records.ts",
			"universe/differences.ts",
			"universe/laws.ts",
			"universe/nestings.ts",
		],
	},
	disclosure: {
		values: [
			...words,
			"reader/relation.ts",
			"reader/beside-each-other.ts",
			"reader/children-by-kind.ts",
		],
		types: [
			settings,
			"statistics/figure-table.ts",
			"universe/differences.ts",
			"universe/nestings.ts",
		],
	},
	report: {
		values: words,
		types: [settings, "disclosure/protected-table.ts"],
	},
	// It sees neither settings nor the dictionary: all is already said. Each format has its own product of `report`.
	render: {
		values: ["vocabulary"],
		types: [
			"report/model.ts",
			"report/audit-page.ts",
			"report/figures-document.ts",
			"report/figure-entries.ts",
		],
	},
	// How one figure was counted, step by step: what the statistics count, told in words for the analyst alone.
	explain: {
		values: [...words, "counting", "cohorts", "statistics"],
		types: [
			settings,
			"validate/records.ts",
			"validate/intake.ts",
			"disclosure/protected-table.ts",
			"disclosure/draw-up-audit.ts",
			"disclosure/facts/long-work.ts",
		],
	},
	// The ledger of what was published, and how it hangs together with what is to be published.
	releases: {
		values: [
			...words,
			"published",
			"reader",
			"disclosure/draft/structure.ts",
			"disclosure/facts/constraints.ts",
		],
		types: [
			settings,
			"statistics/figure-table.ts",
			"disclosure/draft/earlier.ts",
			"disclosure/protected-table.ts",
			"disclosure/draft/draft.ts",
			"disclosure/facts/fact.ts",
			"disclosure/facts/long-work.ts",
			"universe/differences.ts",
		],
	},
	// The words of the exports and what each is matched to: a private file that a person edits.
	matches: {
		values: [...words, "validate/word-meanings.ts"],
		types: [settings, "settings/problem.ts", "validate/tally-words.ts"],
	},
	// Statements of any paper, as someone typed them up: words and facts, and how a file's text is read.
	claims: {
		values: [
			"vocabulary",
			"settings/yaml-text.ts",
			// How the way to a setting is written.
			"settings/problem.ts",
			"disclosure/facts/constraints.ts",
		],
		types: ["disclosure/facts/fact.ts"],
	},
	// What this tool published, read back as its readers have it: words, what may be said, and facts.
	published: {
		values: [
			...words,
			"claims/claim-constraints.ts",
			"reader/relation.ts",
			"disclosure/draft/structure.ts",
			"disclosure/facts/constraints.ts",
			"reader/beside-each-other.ts",
			"reader/children-by-kind.ts",
		],
		types: [
			"claims",
			"disclosure/facts/fact.ts",
			"disclosure/protected-table.ts",
			"settings/problem.ts",
			"reader/read-figures.ts",
			"reader/statement.ts",
			"universe/differences.ts",
		],
	},
	// A Word paper, read back: its words, and what of them stands for figures.
	papers: {
		values: [...words, "published"],
		types: ["report/paper-names.ts"],
	},
	// The story of an audit: from statements to what a reader can conclude.
	"audit-statements.ts": {
		values: ["claims", "disclosure/facts"],
		types: [
			"settings/problem.ts",
			"papers/register.ts",
			"published/published-figures.ts",
		],
	},
	// The same for what this tool published: from a document or a paper to the statements that its readers have.
	"audit-release.ts": {
		values: [
			...words,
			"audit-statements.ts",
			"published",
			"papers",
			"report/paper-names.ts",
			"reader/read-figures.ts",
		],
		types: [
			settings,
			"reader/statement.ts",
			"report/template.ts",
			"disclosure/facts/linear-solver.ts",
			"disclosure/facts/long-work.ts",
		],
	},
	// The same beside what was released before: what follows from all of it together.
	"audit-beside": {
		values: [...words, "releases", "disclosure/facts"],
		types: [settings, "reader/statement.ts", "statistics/figure-table.ts"],
	},
	// Counts and protects under other settings, as the pipeline lets it.
	"merge-categories.ts": {
		values: ["statistics/coarser.ts"],
		types: [
			settings,
			...words,
			"disclosure/protected-table.ts",
			"disclosure/facts/long-work.ts",
		],
	},
	// Two extracts of the same exports, as keyed checksums, and what became of their rows.
	extracts: {
		values: [
			...words,
			"validate/cell-column.ts",
			"validate/cell-text.ts",
			"validate/column.ts",
			"validate/compared-id.ts",
			"validate/excel-date.ts",
			"validate/id-index.ts",
			"validate/issue-log.ts",
			"validate/read-date.ts",
			"validate/read-moment.ts",
			"validate/read-rows.ts",
		],
		types: [settings, "ingest/raw-table.ts", "validate/authority-filter.ts"],
	},
	// The story of comparing them: from two folders, or one and a snapshot, to what was added, corrected, withdrawn.
	"compare-extracts.ts": {
		values: [...words, "ingest", "validate", "extracts"],
		types: [settings],
	},
	// The story of the private list of words: from the exports to what each word is matched to.
	"match-words.ts": {
		values: ["ingest", "validate", "matches"],
		types: [settings],
	},
	// What the stories share: what a run is asked for and how it ends, reading, counting safely, figures as data.
	run: {
		values: [
			...words,
			"merge-categories.ts",
			"ingest",
			"validate",
			"statistics",
			"disclosure",
			"report",
			"render",
			"releases",
		],
		types: ["settings", "published/published-figures.ts"],
	},
	// The story of an explanation: as far as the true figures, and what is told of one of them.
	"explain-one.ts": {
		values: [
			...words,
			"run",
			"explain",
			"statistics",
			"disclosure/facts/linear-solver.ts",
		],
		types: [settings, "ingest/source-file.ts"],
	},
	// The story of the restricted edition: the true figures, for the private folder alone.
	"restricted-edition.ts": {
		values: [
			...words,
			"check/find-doubts.ts",
			"run",
			"statistics",
			"disclosure/stated/stated-table.ts",
		],
		types: [settings, "ingest/source-file.ts", "render/paper-formats.ts"],
	},
	// The whole story: one call a stage.
	"pipeline.ts": {
		values: [
			...words,
			"check/find-doubts.ts",
			"counting",
			"run",
			"ingest",
			"validate",
			"statistics",
			"disclosure",
			"report",
			"render",
			"releases",
		],
		types: ["settings"],
	},
	// The paper's arithmetic on the true figures, for the analyst alone.
	reconcile: {
		values: [...words, "counting", "cohorts", "statistics", "explain"],
		types: [settings, "validate"],
	},
	// The story of a check: the exports are read as the pipeline reads them, and looked at for more. The counting is asked
	// what it cannot tell; nothing is counted.
	check: {
		values: [
			...words,
			"counting",
			"cohorts",
			"ingest",
			"validate",
			"statistics",
			"reconcile",
			"render/csv.ts",
		],
		types: [settings, "extracts/extract-changes.ts"],
	},
	// The story of the settings for a folder of exports: the exports are read as the pipeline reads them, and what they need
	// is written into the settings and read back.
	init: {
		values: [...words, "ingest", "validate", "settings"],
		types: [],
	},
	// Talks to people and to the machine: runs the pipeline, reads settings, and checks names that were typed.
	cli: {
		values: [
			...words,
			"counting/steps.ts",
			"pipeline.ts",
			"run",
			"explain-one.ts",
			"restricted-edition.ts",
			"audit-statements.ts",
			"audit-release.ts",
			// The solver is loaded where an audit needs it.
			"disclosure/facts/linear-solver.ts",
			"check",
			"explain",
			"init",
			"compare-extracts.ts",
			"extracts/snapshot.ts",
			"match-words.ts",
			"matches",
			"elsewhere",
			"audit-beside",
			"settings",
			"statistics/tables.ts",
			"report/known-figures.ts",
			// How a count or a share is said, on a screen too.
			"report/say-figure.ts",
			"report/figure-entries.ts",
			// Which formats a paper has.
			"render/paper-formats.ts",
			// What a thread of its own draws charts by, and how it is asked.
			"render/draw-pictures.ts",
			"render/pictures-elsewhere.ts",
			// Whether a file can be one, before anything is read.
			"render/look/open-look.ts",
			"releases",
		],
		types: [
			"claims/claims.ts",
			"reconcile/reconciliation.ts",
			"disclosure/facts/answers.ts",
			"disclosure/facts/fact.ts",
			"disclosure/facts/long-work.ts",
			"extracts/extract-changes.ts",
			"ingest/source-file.ts",
			"statistics/figure-table.ts",
			"disclosure/protected-table.ts",
			"published/published-figures.ts",
			"papers/register.ts",
			"report/template.ts",
			"report/template-problem.ts",
			"render/chart-font.ts",
			"render/pictures.ts",
			"render/look/open-look.ts",
		],
	},
	// The whole tool in one page: the command line on a machine in memory, and what people see of it.
	browser: {
		values: [
			"cli/main.ts",
			"cli/program.ts",
			"cli/ledger-files.ts",
			"vocabulary/join-bytes.ts",
			"vocabulary/read-json.ts",
			"vocabulary/own-lists.ts",
			"matches/csv-rows.ts",
			"matches/spreadsheet-text.ts",
			"dictionary/word-columns.ts",
			"settings/add-setting.ts",
			"settings/setting-text.ts",
			"settings/without-setting.ts",
		],
		types: ["cli"],
	},
};

/**
 * The one home of each package, a file or a folder of `src/`. Where two homes stand, the package does two unlike jobs:
 * `yaml` is read in one place, and settings are written with it.
 */
const homes: Readonly<Record<string, readonly string[]>> = {
	"@markdoc/markdoc": ["report"],
	// Where there is no Node, in place of its own checksums.
	"@noble/hashes": ["browser/stand-ins/crypto.ts"],
	"@xmldom/xmldom": ["papers/word-file.ts", "render/look/xml.ts"],
	chalk: ["cli/screen.ts"],
	commander: ["cli/program.ts"],
	docx: ["render/word"],
	"csv-parse": ["elsewhere/small-csv.ts"],
	entities: ["vocabulary/printed-text.ts"],
	"fastest-levenshtein": ["vocabulary/words.ts"],
	fontkitten: ["render/chart-font.ts"],
	// Packs a paper and its pictures, and opens one that comes back, or a workbook.
	fflate: [
		"render/png.ts",
		"render/zip.ts",
		"render/look",
		"papers/word-file.ts",
		"ingest/workbook/archive.ts",
		// The ledger in one file, and the parts of the page.
		"browser/ledger-zip.ts",
		"browser/page/open-parts.ts",
	],
	highs: ["disclosure/facts/linear-solver.ts"],
	papaparse: [
		"render/csv.ts",
		"matches/write-matches.ts",
		"browser/word-list.ts",
	],
	saxes: ["ingest/workbook/read-xml.ts"],
	valibot: ["settings"],
	vega: ["render/chart.ts"],
	"vega-interpreter": ["render/chart.ts"],
	"vega-lite": ["render/chart.ts"],
	yaml: [
		"vocabulary/read-yaml.ts",
		"vocabulary/yaml-faults.ts",
		"settings/add-setting.ts",
		"settings/setting-place.ts",
		"settings/without-setting.ts",
		"settings/setting-text.ts",
		"browser/find-settings.ts",
		"browser/place-files.ts",
		"browser/change-setting.ts",
	],
	// Of Node itself, all that is not listed is the command line's.
	"node:child_process": ["cli/open-file.ts"],
	"node:crypto": ["cli"],
	"node:fs": ["cli/disk.ts"],
	"node:module": ["cli/resolve-package.ts"],
	"node:path": ["cli"],
	"node:os": ["cli/machine.ts"],
	"node:readline": ["cli/terminal-question.ts"],
	"node:worker_threads": [
		"cli/machine.ts",
		"cli/council-thread.ts",
		"cli/chart-thread.ts",
	],
};

const files = readSource("src");

function partOf(path: string): string {
	return path.split("/", 1)[0] ?? path;
}

function liesIn(path: string, places: readonly string[]): boolean {
	return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Every file in which a rule finds something, and what. */
function findings(
	find: (file: SourceText) => readonly string[],
	among: readonly SourceText[] = files,
): readonly string[] {
	return among.flatMap((file) => find(file).map((f) => `${file.path}: ${f}`));
}

function lookFor(pattern: RegExp, places: readonly string[] = []) {
	const among = files.filter(({ path }) => !liesIn(path, places));
	return findings(
		({ code }) => [...code.matchAll(pattern)].map(([found]) => found.trim()),
		among,
	);
}

describe("what each part of src/ may import", () => {
	it("is stated for every folder and file there", () => {
		const parts = [...new Set(files.map(({ path }) => partOf(path)))];
		expect(parts.toSorted()).toEqual(Object.keys(rules).toSorted());
	});

	it.each(Object.entries(rules))("holds in %s", (part, rule) => {
		const among = files.filter(({ path }) => partOf(path) === part);
		const wrong = findings(
			({ imports }) =>
				imports
					.filter(({ inside }) => inside)
					.filter(({ to }) => partOf(to) !== part && to !== "../package.json")
					.filter(({ to, typesOnly }) =>
						typesOnly
							? !liesIn(to, [...rule.values, ...rule.types])
							: !liesIn(to, rule.values),
					)
					.map(({ to, typesOnly }) => (typesOnly ? `the types of ${to}` : to)),
			among,
		);
		expect(wrong).toEqual([]);
	});

	it("is nothing outside src/, but for the package's name and version", () => {
		const outside = findings(({ imports }) =>
			imports
				.filter(({ inside, to }) => inside && to.startsWith(".."))
				.map(({ to }) => to),
		);
		expect([...new Set(outside.map((f) => f.split(": ")[1]))]).toEqual([
			"../package.json",
		]);
		expect(outside.every((f) => f.startsWith("cli/"))).toBe(true);
	});

	it("leads to files that are there", () => {
		const known = new Set(files.map(({ path }) => path));
		const astray = findings(({ imports }) =>
			imports
				.filter(({ inside, to }) => inside && !to.startsWith(".."))
				.filter(({ to }) => !known.has(to))
				.map(({ to }) => to),
		);
		expect(astray).toEqual([]);
	});
});

describe("each package", () => {
	it("has its home, and is named nowhere else", () => {
		const strays = findings(({ path, imports }) =>
			imports
				.filter(({ inside, to }) => !inside && !liesIn(path, homes[to] ?? []))
				.map(({ to }) => to),
		);
		expect(strays).toEqual([]);
	});

	it.each(Object.keys(homes))("%s is used where its home is", (name) => {
		for (const home of homes[name] ?? [])
			expect(
				files.some(
					({ path, imports }) =>
						liesIn(path, [home]) && imports.some(({ to }) => to === name),
				),
			).toBe(true);
	});
});

describe("the source", () => {
	it("has no cycle between files", () => {
		expect(cycleAmong(files)).toBeUndefined();
	});

	it("has no file or folder without a subject", () => {
		const nameless =
			/(^|\/)(index\.[a-z]+|(utils?|helpers?|common|libs?|core|misc|shared)(\/|\.[a-z]+$))/;
		expect(
			files.map(({ path }) => path).filter((path) => nameless.test(path)),
		).toEqual([]);
	});

	it("has no two files of one name, but for what each format writes and what has the id of a measure or breakdown", () => {
		const named = grouped(
			files.map(({ path }) => path),
			(path) => path.replace(/^.*\//, ""),
		);
		const byItself =
			/^(measures|breakdowns|render\/(html|word)|cli\/commands)\//;
		const twice = [...named.values()].filter(
			(paths) => paths.filter((path) => !byItself.test(path)).length > 1,
		);
		expect(twice).toEqual([]);
	});

	it("knows the machine in cli/ and in the page alone: no clock, screen, process, file or network", () => {
		const machine =
			/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bprocess\s*\.|\bprocess\[|\bconsole\s*\.|\bglobalThis\b|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bperformance\b|\bsetTimeout\b|\bMath\.random\b/g;
		expect(
			lookFor(machine, ["cli", "browser/page", "browser/runner.ts"]),
		).toEqual([]);
	});

	it("knows Node in cli/ alone: all inwards of it runs wherever web standards do", () => {
		const ofNode =
			/\bBuffer\b|\b__dirname\b|\brequire\(|\bimport\.meta\b|\bsetImmediate\b/g;
		expect(lookFor(ofNode, ["cli"])).toEqual([]);
		expect(
			findings(({ path, imports }) =>
				imports
					.filter(
						({ inside, to }) =>
							!inside && !liesIn(path, ["cli"]) && isOfNode(to),
					)
					.map(({ to }) => to),
			),
		).toEqual([]);
	});

	it("opens no network anywhere, and runs nothing but what opens the paper", () => {
		expect(
			lookFor(
				/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\beval\(|\bnew Function\b/g,
			),
		).toEqual([]);
		const packages = files
			.filter(({ path }) => path !== "cli/open-file.ts")
			.flatMap(({ imports }) =>
				imports.filter(({ inside }) => !inside).map(({ to }) => to),
			);
		const risky = /^(node:)?(https?|http2|net|tls|dgram|dns|child_process|vm)$/;
		expect(packages.filter((name) => risky.test(name))).toEqual([]);
	});

	it("hangs on no language or time zone of the machine", () => {
		expect(
			lookFor(
				/\.localeCompare\(|\.toLocale\w+\(|\bIntl\.|\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/g,
			),
		).toEqual([]);
	});

	it("has no variable of a module that changes", () => {
		expect(lookFor(/^(export )?(let|var)\s.*/gm)).toEqual([]);
	});

	it("gets round no type check", () => {
		expect(
			lookFor(/\bas any\b|:\s*any\b|<any\b|\bas unknown as\b|\bas never\b/g),
		).toEqual([]);
		const silenced = findings(({ text }) =>
			[...text.matchAll(/@ts-(ignore|expect-error|nocheck)|biome-ignore/g)].map(
				([found]) => found,
			),
		);
		expect(silenced).toEqual([]);
	});

	it("has named exports, no enum, and no class but errors", () => {
		expect(lookFor(/^export default\b.*/gm)).toEqual([]);
		expect(lookFor(/^(export )?(const )?enum\b.*/gm)).toEqual([]);
		expect(lookFor(/^(export )?class (?!\w+ extends \w*Error\b).*/gm)).toEqual(
			[],
		);
	});

	it("loads what reads workbooks only where there is one", () => {
		const light = /\/(?:workbook-fault|with-values)\.ts$/;
		const eager = findings(({ code }) =>
			[...code.matchAll(/from "(\.[^"]*\/workbook\/[^"]*)"/g)]
				.map(([, to = ""]) => to)
				.filter((to) => !light.test(to)),
		);
		expect(eager).toEqual([]);
	});

	it("does not re-export what lies elsewhere, but for the program's own door", () => {
		expect(
			lookFor(/^export (type )?(\{[^}]*\}|\*( as \w+)?) from .*/gm, [
				"cli/main.ts",
			]),
		).toEqual([]);
	});
});

/** A module of Node itself, with `node:` before it or without. */
function isOfNode(name: string): boolean {
	return name.startsWith("node:") || builtinModules.includes(name);
}

/** A way through imports that ends where it began; `undefined` where there is none. Types count too. */
function cycleAmong(
	among: readonly SourceText[],
): readonly string[] | undefined {
	const next = new Map(
		among.map(({ path, imports }) => [path, imports.map(({ to }) => to)]),
	);
	const cleared = new Set<string>();
	const walk = (
		path: string,
		way: readonly string[],
	): readonly string[] | undefined => {
		if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
		if (cleared.has(path)) return undefined;
		for (const to of next.get(path) ?? []) {
			const cycle = walk(to, [...way, path]);
			if (cycle) return cycle;
		}
		cleared.add(path);
		return undefined;
	};
	for (const { path } of among) {
		const cycle = walk(path, []);
		if (cycle) return cycle;
	}
	return undefined;
}

describe("this test", () => {
	const one = (path: string, ...to: readonly string[]): SourceText => ({
		path,
		text: "",
		code: "",
		imports: to.map((at) => ({ to: at, inside: true, typesOnly: false })),
	});

	it("finds a cycle where there is one", () => {
		expect(
			cycleAmong([one("a", "b"), one("b", "c", "d"), one("c"), one("d", "b")]),
		).toEqual(["b", "d", "b"]);
	});

	it("reads every kind of import", () => {
		const from = (path: string) =>
			files.find((file) => file.path === path)?.imports ?? [];
		expect(from("run/make-papers.ts")).toContainEqual({
			to: "render/render-paper.ts",
			inside: true,
			typesOnly: false,
		});
		expect(from("render/docx.ts")).toContainEqual({
			to: "report/model.ts",
			inside: true,
			typesOnly: true,
		});
		expect(from("vocabulary/read-yaml.ts").map(({ to }) => to)).toContain(
			"yaml",
		);
	});
});
