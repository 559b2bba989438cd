import { spawnSync } from "node:child_process";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "../browser/drive/browser.ts";
import { chromium, startChromium, waitFor } from "../browser/drive/chromium.ts";
import { firefox, startFirefox } from "../browser/drive/firefox.ts";
import { startWalk, type Walk } from "../browser/drive/walk.ts";

const browsers = [
	{ name: "Chromium", program: chromium, start: startChromium },
	{ name: "Firefox", program: firefox, start: startFirefox },
];

for (const { name, program } of browsers)
	if (program === undefined)
		console.warn(
			`NOT CHECKED: this machine has no ${name}, so the page was not opened in it.`,
		);

/** Long enough on a machine that does much else. */
const patience = 200_000;

const folder = mkdtempSync(join(tmpdir(), "cse-report-page-"));
const url = pathToFileURL(join(folder, "page.html")).href;

beforeAll(() => {
	const made = spawnSync(process.execPath, ["scripts/page.js"], {
		encoding: "utf8",
	});
	expect([made.status, made.stderr]).toEqual([0, ""]);
	copyFileSync("dist/cse-report.html", join(folder, "page.html"));
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with the sample's exports and other settings. */
function council(
	name: string,
	settings: string | undefined,
	change: (referrals: string) => string = (referrals) => referrals,
): string {
	const place = join(folder, name);
	mkdirSync(place, { recursive: true });
	for (const each of ["assessments", "discussions", "outcomes", "referrals"])
		copyFileSync(`sample-data/${each}.csv`, join(place, `${each}.csv`));
	const referrals = join(place, "referrals.csv");
	writeFileSync(referrals, change(readFileSync(referrals, "utf8")));
	if (settings !== undefined)
		writeFileSync(join(place, "cse-report.yaml"), settings);
	return place;
}

/** A few groups of settings: of each kind of field one. */
const openGroups = `(() => { for (const group of document.querySelectorAll("#settings details")) if (["authority", "words", "policy", "ageBands", "history"].includes(group.dataset.group)) group.open = true; })()`;

/** Answers the questions that there are, each with what stands there, until the first step says how it ended. */
async function answerAll(walk: Walk, ends: string): Promise<void> {
	const { evaluate } = walk.browser;
	const isEnd = () =>
		evaluate<boolean>(
			`!document.querySelector("main[aria-busy]") && document.querySelector("#files .result").textContent.includes(${JSON.stringify(ends)})`,
		);
	await waitFor(async () => {
		await evaluate(
			`(() => { const form = document.querySelector(".questions form:not([data-done])"); if (!form) return; form.dataset.done = ""; form.querySelector("button").click(); })()`,
		);
		return isEnd();
	});
}

function filesOf(place: string, ...more: readonly string[]): readonly string[] {
	return [
		...["assessments.csv", "discussions.csv", "outcomes.csv", "referrals.csv"],
		...more,
	].map((name) => join(place, name));
}

describe.each(browsers)("the page in $name", ({ program, start }) => {
	if (program === undefined) return;
	const held: { browser?: Browser } = {};
	beforeAll(async () => {
		held.browser = await start(program);
	}, patience);
	afterAll(() => held.browser?.close());

	const open = async (width = 1280, dark = false): Promise<Walk> => {
		if (!held.browser) throw new Error("no browser");
		await held.browser.show(width, dark);
		return startWalk(held.browser, url);
	};

	/** Nothing was reached, and nothing that was tried had to be forbidden. */
	const nothingLeft = async (walk: Walk) => {
		expect(await walk.forbidden()).toEqual([]);
		// What browsers ask for themselves is none of the page's.
		expect(
			walk.browser
				.reached()
				.filter(
					(host) =>
						!/(^|\.)(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)$/.test(
							host,
						),
				),
		).toEqual([]);
	};

	it(
		"makes the sample paper, the same to the byte as the command line",
		async () => {
			const walk = await open();
			expect(await walk.faults()).toEqual([]);
			await walk.click("Try it with the sample");
			await walk.reads("files", "Your files can be used");
			expect(await walk.faults()).toEqual([]);
			await walk.to("check");
			await walk.reads("check", "Nothing must be put right");
			expect(await walk.faults()).toEqual([]);
			await walk.to("paper");
			await walk.click("Make the paper");
			const said = await walk.reads("paper", "The paper is made");
			expect(said).toContain("6 figures are held back");
			expect(said).toContain("Not held against earlier papers");
			expect(await walk.faults()).toEqual([]);

			const out = join(folder, "as-typed");
			const typed = spawnSync(
				process.execPath,
				[
					...["bin/cse-report.js", "build", "2016", "--out", out, "--quiet"],
					...["--format", "docx,html,json,csv", "--audit", "--force"],
				],
				{ encoding: "utf8" },
			);
			expect([typed.status, typed.stderr]).toEqual([0, ""]);
			for (const name of [
				"cse-report-2016.docx",
				"cse-report-2016.html",
				"cse-report-2016.json",
				"cse-report-2016.csv",
				"private-audit-2016.html",
			]) {
				const place = name.startsWith("private") ? join(out, "private") : out;
				const saved = await walk.save(name);
				expect(
					Buffer.from(saved).equals(readFileSync(join(place, name))),
					name,
				).toBe(true);
			}
			// The preview is the paper, in a frame that may do nothing.
			expect(
				await walk.browser.evaluate(
					`(({ sandbox, srcdoc }) => [sandbox.value, srcdoc.includes("Children at risk of sexual exploitation")])(document.querySelector("iframe"))`,
				),
			).toEqual(["", true]);
			await nothingLeft(walk);
		},
		patience,
	);

	it(
		"is done with keys alone",
		async () => {
			const walk = await open();
			const { press, evaluate } = walk.browser;
			const onto = async (says: string) => {
				for (let presses = 0; presses < 60; presses++) {
					await press("Tab");
					const focus = await evaluate<string>(
						`(({ activeElement: at }) => (at.labels?.[0] ?? at).textContent)(document)`,
					);
					if (focus.startsWith(says)) return;
				}
				throw new Error(`no way to ${says}`);
			};
			const focused = () =>
				evaluate<string>("document.activeElement.textContent");
			await onto("Skip to the step");
			await onto("Try it with the sample");
			await press("Enter");
			await walk.reads("files", "Your files can be used");
			expect(await focused()).toBe("Your files can be used");
			await onto("Next: what is wrong");
			await press("Enter");
			await walk.reads("check", "Nothing must be put right");
			expect(await focused()).toContain("Nothing must be put right");
			await onto("Next: settings");
			await press("Space");
			await walk.reads("settings", "Who the council is");
			expect(await focused()).toBe("Settings");
			await walk.to("paper");
			expect(await focused()).toBe("The paper");
			await onto("Period");
			await press("Enter");
			await walk.reads("paper", "The paper is made");
			expect(await focused()).toBe("The paper is made");
		},
		patience,
	);

	it(
		"writes settings for exports of one's own, asks for words that are not known, and takes them",
		async () => {
			const walk = await open(320, true);
			const place = council("own", undefined, (text) =>
				text
					.replace("risk_at_referral", "Level of concern")
					.replaceAll(",Male,", ",Homme,"),
			);
			await walk.browser.choose("#choose-files", filesOf(place));
			await walk.reads("files", "4 files are here");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Look at these files");
			await walk.fill("answer", "Townshire Council");
			expect(await walk.faults()).toEqual([]);
			await answerAll(walk, "something must be put right first");
			expect(await walk.faults()).toEqual([]);
			await walk.to("check");
			const said = await walk.reads("check", "must be put right");
			expect(said).not.toContain("Homme");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Match the words");
			await walk.reads("check", "Homme");
			expect(await walk.faults()).toEqual([]);
			await walk.browser.evaluate(
				`(() => { for (const field of document.querySelectorAll("#check select")) field.value = "male"; })()`,
			);
			await walk.click("Use these and check again");
			await walk.reads("check", "Nothing must be put right");
			await walk.to("settings");
			await walk.reads("settings", "Who the council is");
			await walk.browser.evaluate(openGroups);
			await walk.fill("setting-history.completeFrom", "soon");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Use these settings");
			await walk.reads("settings", "This must be a date");
			expect(await walk.faults()).toEqual([]);
			await walk.browser.evaluate(
				`document.querySelector("#settings .summary a").click()`,
			);
			await waitFor(() =>
				walk.browser.evaluate(
					`document.activeElement.id === "setting-history.completeFrom"`,
				),
			);
			await walk.fill("setting-history.completeFrom", "2012-01-01");
			await walk.click("Use these settings");
			await walk.reads("settings", "The settings are taken");
			const settings = new TextDecoder().decode(
				await walk.save("cse-report.yaml", "Save the settings"),
			);
			expect(settings).toContain("name: Townshire Council");
			expect(settings).toContain("risk_at_referral: Level of concern");
			expect(settings).toContain("completeFrom: 2012-01-01");
			await walk.to("paper");
			await walk.fill("period", "2016");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Make the paper");
			await walk.reads("paper", "The paper is made");
			expect(await walk.faults()).toEqual([]);
			await nothingLeft(walk);
		},
		patience,
	);

	it(
		"refuses exports that could make a number wrong, and says where",
		async () => {
			const walk = await open(768);
			const place = council("refused", "data: exports\n", (text) =>
				text.replace("07/03/2012", "07/03/20x2"),
			);
			await walk.browser.choose(
				"#choose-files",
				filesOf(place, "cse-report.yaml"),
			);
			await walk.reads("files", "5 files are here");
			await walk.click("Look at these files");
			await walk.reads("files", "something must be put right first");
			await walk.to("paper");
			await walk.click("Make the paper");
			await walk.reads("paper", "Say which period the paper is on");
			await walk.fill("period", "2016");
			await walk.click("Make the paper");
			const said = await walk.reads("paper", "the data was refused");
			expect(said).toMatch(/referrals\.csv, line \d+, “referral_date”/);
			expect(said).not.toContain("20x2");
			expect(await walk.faults()).toEqual([]);
			await walk.to("check");
			const checked = await walk.reads("check", "1 place must be put right");
			expect(checked).not.toContain("20x2");
			const list = await walk.save(
				"to-correct.csv",
				"Save this list for a spreadsheet",
			);
			expect(new TextDecoder().decode(list)).toContain("not-a-date");
		},
		patience,
	);

	it(
		"keeps the ledger in a file, holds later papers against it, and tells copies that went apart",
		async () => {
			const place = council(
				"ledger",
				"data: exports\npolicy: { threshold: 2 }\n",
			);
			const give = async (walk: Walk, ...more: readonly string[]) => {
				await walk.browser.choose("#choose-files", [
					...filesOf(place, "cse-report.yaml"),
					...more,
				]);
				await walk.reads("files", `${5 + more.length} files are here`);
			};
			const makePaper = async (walk: Walk, period: string, ends: string) => {
				await walk.to("paper");
				await walk.fill("period", period);
				await walk.click("Make the paper");
				return walk.reads("paper", ends);
			};
			const release = async (walk: Walk, count: number) => {
				await walk.to("publish");
				await walk.click("This paper is published");
				await walk.reads("publish", "It is in the ledger");
				const name = `private-ledger-${count}-${count === 1 ? "release" : "releases"}.zip`;
				const zip = join(mkdtempSync(join(folder, "kept-")), name);
				writeFileSync(zip, await walk.save(name, "Save the ledger"));
				return zip;
			};

			const first = await open();
			await give(first);
			await first.to("publish");
			await first.click("This paper is published");
			await first.reads("publish", "Make the paper first");
			expect(await first.faults()).toEqual([]);
			await makePaper(first, "2016", "The paper is made");
			await first.to("publish");
			await first.click("This paper is published");
			await first.reads("publish", "or say that this is the first");
			await first.tick("first-release");
			const one = await release(first, 1);
			expect(await first.faults()).toEqual([]);

			const second = await open();
			await give(second, one);
			expect(await makePaper(second, "2015", "The paper is made")).toContain(
				"It was held against 1 earlier release.",
			);
			const two = await release(second, 2);
			await second.to("files");
			await second.browser.choose("#choose-files", [one]);
			await second.reads("files", "an earlier copy of the ledger");
			await second.browser.choose("#choose-files", [two]);
			await second.reads("files", "the same as the ledger here");

			// Somebody goes on from the first copy, as if the second were not there.
			const apart = await open();
			await give(apart, one);
			await makePaper(apart, "2014", "The paper is made");
			await release(apart, 2);
			await apart.to("files");
			await apart.browser.choose("#choose-files", [two]);
			await apart.reads("files", "say different things from release 2 on");
			expect(await apart.faults()).toEqual([]);

			// What the first release told is too much under a policy that holds back more.
			writeFileSync(
				join(place, "cse-report.yaml"),
				"data: exports\npolicy: { preset: under-5 }\n",
			);
			const unsafe = await open();
			await give(unsafe, two);
			await makePaper(
				unsafe,
				"2016",
				"it would let readers work out a small number",
			);
			expect(await unsafe.faults()).toEqual([]);
			expect(
				await unsafe.browser.evaluate(
					`[...document.querySelectorAll("#paper button")].some(({ textContent }) => textContent === "Save")`,
				),
			).toBe(false);
			await nothingLeft(unsafe);
		},
		patience,
	);

	it(
		"finds settings and ledger in a folder of their own, and asks which where there are several",
		async () => {
			const walk = await open();
			await walk.click("Try it with a group’s yearly review");
			await walk.reads("files", "Your files can be used");
			await walk.to("paper");
			await walk.click("Make the paper");
			await walk.reads("paper", "The paper is made");
			await walk.to("publish");
			await walk.tick("first-release");
			await walk.click("This paper is published");
			await walk.reads("publish", "It is in the ledger");
			await walk.save("private-ledger-1-release.zip", "Save the ledger");
			// A second press adds nothing, and takes nothing away.
			await walk.click("This paper is published");
			await walk.reads("publish", "Make the paper first");
			await walk.save("private-ledger-1-release.zip", "Save the ledger");
			await walk.to("files");
			await walk.click("Try it with the sample");
			await walk.reads("files", "Take away all files that are here?");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Keep them");
			await walk.to("publish");
			await walk.save("private-ledger-1-release.zip", "Save the ledger");

			const again = await open();
			const place = council("several", "authority: { name: A }\n");
			for (const name of ["a.yaml", "b.yaml"])
				copyFileSync(join(place, "cse-report.yaml"), join(place, name));
			const zip = join(place, "other.zip");
			writeFileSync(zip, "PK");
			await again.browser.choose("#choose-files", [
				...filesOf(place, "a.yaml", "b.yaml"),
				zip,
			]);
			await again.reads("files", "no zip that holds a ledger");
			await again.click("Look at these files");
			await again.reads("files", "Several files could be the settings");
			expect(await again.faults()).toEqual([]);
			await again.fill("which-settings", "b.yaml");
			await again.click("Look at these files");
			await again.reads("files", "Your files can be used");
		},
		patience,
	);

	it(
		"runs every other command, each with its options",
		async () => {
			const walk = await open(320);
			await walk.click("Try it with the sample");
			await walk.reads("files", "Your files can be used");
			await walk.to("commands");
			await walk.fill("command", "explain");
			await walk.fill("place-figure", "referrals:sex=male");
			await walk.fill("place-period", "2016");
			expect(await walk.faults()).toEqual([]);
			await walk.click("Run");
			const said = await walk.reads("commands", "Done (exit code 0)");
			expect(said).toContain("Private: this holds true figures");
			expect(await walk.faults()).toEqual([]);
			const commands = await walk.browser.evaluate<readonly string[]>(
				`[...document.getElementById("command").options].map(({ value }) => value)`,
			);
			const told = spawnSync(
				process.execPath,
				["bin/cse-report.js", "--help"],
				{
					encoding: "utf8",
				},
			).stdout;
			const listed = [...told.matchAll(/^ {2}([a-z]+) .*/gm)].map(
				([, name]) => name,
			);
			expect([...commands, "completion", "help"].sort()).toEqual(
				expect.arrayContaining(listed.filter((name) => name !== "cse").sort()),
			);
			await walk.fill("command", "audit");
			await walk.fill("place-file", "sample-data/claims-2016-mended.yaml");
			await walk.click("Run");
			await walk.reads("commands", "Each share with its base");
			await walk.to("about");
			await walk.browser.evaluate(
				'document.querySelector("#about details").open = true',
			);
			expect(await walk.reads("about", "docx")).toContain("Permission");
			expect(await walk.faults()).toEqual([]);
		},
		patience,
	);

	it(
		"runs nothing and sends nothing, whatever files hold and are called",
		async () => {
			const walk = await open();
			const markup =
				"<img src=http://leak.example/x onerror=window.ran=1><script>window.ran=1</script>";
			const place = council(
				"hostile",
				[
					"data: exports",
					"template: paper",
					`authority: { name: ${JSON.stringify(markup)} }`,
					`words: { committee: ${JSON.stringify(markup)}, "${markup.replaceAll('"', "")}": x }`,
					"",
				].join("\n"),
				(text) =>
					text
						.replace("referral_source", markup)
						.replaceAll(",Male,", `,${markup},`),
			);
			const strange = join(place, "<img src=x onerror=ran=1>.csv");
			writeFileSync(strange, `${markup}\n${markup}\n`);
			const bomb = join(place, "bomb.yaml");
			writeFileSync(
				bomb,
				`authority: { name: x }\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
					.split("")
					.map(
						(name, i) =>
							`${name}: &${name} [${`*${"abcdefgh"[i]},`.repeat(9).slice(0, -1)}]`,
					)
					.join("\n")}\n`,
			);
			await walk.browser.choose("#choose-files", [
				...filesOf(place, "cse-report.yaml"),
				strange,
				bomb,
			]);
			await walk.reads("files", "7 files are here");
			await walk.click("Look at these files");
			await walk.reads("files", "holds a tag or other markup");
			await walk.to("settings");
			await walk.reads("settings", "Who the council is");
			await walk.browser.evaluate(openGroups);
			await walk.to("files");
			const harmless = join(place, "harmless");
			mkdirSync(harmless, { recursive: true });
			writeFileSync(join(harmless, "cse-report.yaml"), "data: exports\n");
			await walk.browser.choose("#choose-files", [
				join(harmless, "cse-report.yaml"),
			]);
			await walk.reads("files", "1 file is here");
			await walk.click("Look at these files");
			await walk.reads("files", "something must be put right first");
			await walk.to("check");
			await walk.reads("check", "must be put right");
			await walk.click("Match the words");
			await walk.reads("check", "onerror");
			// A paper whose template and words are hostile is shown in the preview.
			const template = join(folder, "hostile-template");
			mkdirSync(template, { recursive: true });
			writeFileSync(
				join(template, "paper.md"),
				`# ${markup}\n\n${markup} {% $committee %} [link](javascript:window.ran=1) ![x](http://leak.example/y)\n`,
			);
			writeFileSync(
				join(template, "cse-report.yaml"),
				"data: exports\ntemplate: ./paper.md\n",
			);
			const again = await open();
			await again.browser.choose("#choose-files", [
				resolve("sample-data/referrals.csv"),
				join(template, "paper.md"),
				join(template, "cse-report.yaml"),
			]);
			await again.reads("files", "3 files are here");
			await again.to("paper");
			await again.fill("period", "2016");
			await again.click("Make the paper");
			await again.reads("paper", "paper");
			await again.to("commands");
			await again.fill("command", "figures");
			await again.fill("place-period", "2016");
			await again.click("Run");
			await again.reads("commands", "exit code");
			expect(await again.browser.evaluate("window.ran ?? 0")).toBe(0);
			await nothingLeft(again);
		},
		patience,
	);

	it(
		"goes on answering while ten thousand referrals are read, and stops when told",
		async () => {
			const walk = await open();
			const place = join(folder, "large");
			mkdirSync(place, { recursive: true });
			const day = (i: number) =>
				`${String((i % 28) + 1).padStart(2, "0")}/${String((i % 12) + 1).padStart(2, "0")}/${2012 + (i % 5)}`;
			const rows = Array.from(
				{ length: 10_000 },
				(_, i) =>
					`R${i},C${i % 9000},${day(i)},${String((i % 28) + 1).padStart(2, "0")}/06/${1998 + (i % 5)},${i % 7 === 0 ? "Male" : "Female"},${i % 3 === 0 ? "High" : "Medium"}`,
			);
			writeFileSync(
				join(place, "referrals.csv"),
				`referral_id,child_id,referral_date,date_of_birth,sex,risk_at_referral\n${rows.join("\n")}\n`,
			);
			await walk.browser.choose("#choose-files", [
				join(place, "referrals.csv"),
			]);
			await walk.reads("files", "1 file is here");
			await walk.browser.evaluate(
				`(() => { window.longest = 0; let last = performance.now(); setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 20); })()`,
			);
			await walk.click("Look at these files");
			await walk.click("Skip all questions");
			await walk.reads("files", "10000");
			await walk.to("paper");
			await walk.fill("period", "2016");
			await walk.click("Make the paper");
			await walk.click("Stop");
			await walk.reads("paper", "It was stopped. Nothing was made");
			expect(await walk.faults()).toEqual([]);
			await walk.browser.evaluate("window.longest = 0");
			await walk.click("Make the paper");
			await walk.reads("paper", "The paper is made");
			const longest = await walk.browser.evaluate<number>("window.longest");
			console.log(`longest wait of the page: ${Math.round(longest)} ms`);
			// A person notices a page that stands still for a second.
			expect(longest).toBeLessThan(1000);
		},
		patience,
	);

	// The last one: it leaves a trace that the others look for.
	it(
		"would be told of anything that reached out",
		async () => {
			const { browser } = await open();
			const leaking = join(folder, "leaking.html");
			writeFileSync(leaking, '<img src="http://leak.example/x">');
			await browser.open(pathToFileURL(leaking).href);
			await waitFor(async () => browser.reached().includes("leak.example"));
		},
		patience,
	);
});

describe("the page's file", () => {
	it("forbids itself everything but what lies in it", () => {
		const text = readFileSync(join(folder, "page.html"), "utf8");
		const [, policy = ""] =
			/Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
		expect(policy.replace(/sha256-[^']*/, "sha256-…").split("; ")).toEqual([
			"default-src 'none'",
			"script-src 'sha256-…' 'wasm-unsafe-eval'",
			"worker-src blob:",
			"style-src 'unsafe-inline'",
			"img-src data:",
			"base-uri 'none'",
			"form-action 'none'",
		]);
		expect(text.match(/<script/g)?.length).toBe(2);
	});

	it("is made the same again", () => {
		spawnSync(process.execPath, ["scripts/page.js"]);
		expect(
			readFileSync("dist/cse-report.html").equals(
				readFileSync(join(folder, "page.html")),
			),
		).toBe(true);
	});
});
