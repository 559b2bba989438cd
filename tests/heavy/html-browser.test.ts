import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { givens } from "../papers/given.ts";
import { makePaper } from "../papers/make-paper.ts";

/** Debian's browser, or one that goes by another name. */
const browser = ["chromium", "chromium-browser", "google-chrome"].find(
	(program) => spawnSync(program, ["--version"]).error === undefined,
);

if (browser === undefined)
	console.warn(
		"NOT CHECKED: this machine has no chromium, so no paper was opened in a browser.",
	);

const axe = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

const folder = mkdtempSync(join(tmpdir(), "cse-report-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the browser says of a page, asked in the page itself. */
const question = `
addEventListener("load", async () => {
	const { violations, incomplete } = await axe.run(document, {
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	});
	const told = (found) => found.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(", "));
	const answer = {
		width: innerWidth,
		dark: matchMedia("(prefers-color-scheme: dark)").matches,
		overflow: document.documentElement.scrollWidth - innerWidth,
		unseen: [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length,
		violations: told(violations),
		// What is scrolled out of sight within its box has no colours to be compared.
		undecided: told(incomplete.map((one) => ({ ...one, nodes: one.nodes.filter(({ target }) => one.id !== "color-contrast" || !document.querySelector(target[0]).closest(".box, nav")) })).filter(({ nodes }) => nodes.length > 0)),
	};
	parent.postMessage(btoa(unescape(encodeURIComponent(JSON.stringify(answer)))), "*");
});`;

/** A window is never as narrow as a telephone: the page stands in a frame that is. */
const framed = (width: number) => `<!DOCTYPE html><title>Frame</title>
<script>
addEventListener("message", ({ data }) => {
	const place = document.createElement("pre");
	place.id = "answer";
	place.textContent = data;
	document.body.append(place);
});
</script>
<body><iframe src="page.html" width="${width}" height="900" style="border: 0"></iframe></body>`;

/** Opens a copy of a page, which may run the question and nothing else is changed of, as wide as a screen. */
function open(html: Uint8Array, width: number, dark: boolean): unknown {
	const page = join(folder, "page.html");
	const frame = join(folder, "frame.html");
	writeFileSync(frame, framed(width));
	const text = new TextDecoder().decode(html);
	const asked = text
		.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
		.replace(
			"</head>",
			() => `<script>${axe}</script><script>${question}</script></head>`,
		);
	writeFileSync(page, asked);
	const ran = spawnSync(
		browser ?? "",
		[
			...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
			`--user-data-dir=${join(folder, "profile")}`,
			`--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
			"--window-size=1400,1000",
			...["--virtual-time-budget=30000", "--dump-dom"],
			pathToFileURL(frame).href,
		],
		{ encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 100_000 },
	);
	const [, answer = ""] =
		/<pre id="answer">([^<]*)<\/pre>/.exec(ran.stdout) ?? [];
	expect([ran.status, answer === ""], ran.stderr).toEqual([0, false]);
	return JSON.parse(Buffer.from(answer, "base64").toString("utf8"));
}

const readsPdf =
	browser !== undefined && spawnSync("pdftotext", ["-v"]).error === undefined;

/** The lines of each page, as the browser prints it. */
function printedPages(html: Uint8Array): readonly (readonly string[])[] {
	const page = join(folder, "printed.html");
	const pdf = join(folder, "printed.pdf");
	writeFileSync(page, html);
	spawnSync(browser ?? "", [
		...["--headless", "--no-sandbox", "--disable-gpu"],
		...["--no-pdf-header-footer", `--print-to-pdf=${pdf}`],
		// The drawings for telephones must not get on to paper.
		"--window-size=500,900",
		`--user-data-dir=${join(folder, "profile")}`,
		pathToFileURL(page).href,
	]);
	const { stdout } = spawnSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
	return stdout
		.split("\f")
		.map((one) =>
			one
				.split("\n")
				.map((line) => line.trim())
				.filter((line) => line !== ""),
		)
		.filter((lines) => lines.length > 0);
}

const screens = [320, 768, 1280].flatMap((width) =>
	[false, true].map((dark) => [width, dark] as const),
);

const papers = ["sample 2016", "awkward words everywhere", "very long words"];

describe.skipIf(browser === undefined)("a paper in a browser", () => {
	it.each(
		papers.flatMap((name) =>
			screens.map((screen) => [name, ...screen] as const),
		),
	)(
		"is accessible: %s, %i wide, dark %s",
		async (name, width, dark) => {
			const given = givens[name];
			if (!given) throw new Error(name);
			const { html } = await makePaper(given, ["html"]);
			expect(open(html, width, dark)).toEqual({
				width,
				dark,
				overflow: expect.toSatisfy((by: number) => by <= 0),
				unseen: 0,
				violations: [],
				undecided: [],
			});
		},
		120_000,
	);

	it.skipIf(!readsPdf)(
		"is printed with its foot, no heading alone, no quotation parted from who said it, and no code broken",
		async () => {
			const given = givens["sample 2016"];
			if (!given) throw new Error("sample 2016");
			const { html } = await makePaper(given, ["html"]);
			const pages = printedPages(html);
			const text = new TextDecoder().decode(html);
			const headings = [...text.matchAll(/<h[234][^>]*>([^<]+)</g)].map(
				([, words]) => words,
			);
			expect(headings.length).toBeGreaterThan(20);
			const foot =
				"Sample Borough Council: children at risk of sexual exploitation, January to December 2016";
			for (const page of pages) {
				const lines = page.filter((line) => !/^Page \d+ of \d+$/.test(line));
				const from = lines.findLastIndex((line) => foot.startsWith(line));
				expect(lines.slice(from).join(" ")).toBe(foot);
				expect(headings).not.toContain(lines[from - 1]);
				expect(lines[from - 1]).not.toMatch(/”$/);
			}
			expect(pages.flat()).toContain("1.2.13");
			expect(pages.length).toBeLessThanOrEqual(13);
			const whole = `Page ${pages.length} of ${pages.length}`;
			expect(pages.at(-1)).toContain(whole);
		},
		120_000,
	);

	it("would be told of a fault", async () => {
		const { html } = await makePaper(
			{
				...givens["sample 2016"],
				files: givens["sample 2016"]?.files ?? {},
				period: "2016",
			},
			["html"],
		);
		const faulty = new TextDecoder()
			.decode(html)
			.replace(/alt="[^"]*"/, "")
			.replace("--quiet: #", "--quiet: #ddd; --was: #");
		const told = JSON.stringify(
			open(new TextEncoder().encode(faulty), 1280, false),
		);
		expect(told).toMatch(/image-alt/);
		expect(told).toMatch(/color-contrast/);
	}, 120_000);
});
