import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "./browser.ts";
import { waitFor } from "./chromium.ts";

const axe = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** Whoever works with the page: what they do, and what they see. */
export interface Walk {
	readonly browser: Browser;
	/** Goes to a step by its link. */
	readonly to: (step: string) => Promise<void>;
	/** Presses the button of the step, or of a question, that says so. */
	readonly click: (text: string) => Promise<void>;
	/** Fills in a field, as its `id` names it. */
	readonly fill: (id: string, value: string) => Promise<void>;
	readonly tick: (id: string) => Promise<void>;
	/** Waits until nothing runs and the step says this; gives all that it says. */
	readonly reads: (step: string, text: string) => Promise<string>;
	/** Presses the button that saves a file, and gives the file. */
	readonly save: (name: string, button?: string) => Promise<Uint8Array>;
	/** What a reader with the tools of accessibility finds wrong. */
	readonly faults: () => Promise<readonly string[]>;
	/** What the page's own policy had to forbid it. */
	readonly forbidden: () => Promise<readonly string[]>;
}

/** Opens the page anew. */
export async function startWalk(browser: Browser, url: string): Promise<Walk> {
	await browser.open("about:blank");
	await browser.open(url);
	await browser.evaluate(
		`(() => { window.forbidden = []; document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.forbidden.push(violatedDirective + " " + blockedURI)); ${axe}; })()`,
	);
	const { evaluate } = browser;
	const text = JSON.stringify;
	const button = (says: string) =>
		`[...document.querySelectorAll("main section:not([hidden]) button, .questions button, .working:not([hidden]) button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent).startsWith(${text(says)}))`;
	const click = async (says: string) => {
		await waitFor(() => evaluate(`Boolean(${button(says)})`), 60);
		await evaluate(`${button(says)}.click()`);
	};
	return {
		browser,
		click,
		to: async (step) => {
			await evaluate(
				`document.querySelector('nav a[href="#${step}"]').click()`,
			);
			await waitFor(() =>
				evaluate(`!document.getElementById(${text(step)}).hidden`),
			);
		},
		fill: async (id, value) => {
			await waitFor(() =>
				evaluate(`Boolean(document.getElementById(${text(id)}))`),
			);
			await evaluate(
				`(() => { const field = document.getElementById(${text(id)}); field.value = ${text(value)}; field.dispatchEvent(new Event("change", { bubbles: true })); })()`,
			);
		},
		tick: async (id) =>
			void (await evaluate(`document.getElementById(${text(id)}).click()`)),
		reads: async (step, says) => {
			const said = () =>
				evaluate<string>(`document.getElementById(${text(step)}).textContent`);
			try {
				await waitFor(
					async () =>
						(await evaluate<boolean>(
							`!document.querySelector("main[aria-busy]")`,
						)) && (await said()).includes(says),
					60,
				);
			} catch {
				throw new Error(`"${says}" is not said, but: ${await said()}`);
			}
			return said();
		},
		save: async (name, says = `Save: ${name}`) => {
			const path = join(browser.downloads, name);
			// What is saved twice would get another name.
			rmSync(path, { force: true });
			await click(says);
			await waitFor(
				async () => existsSync(path) && !existsSync(`${path}.part`),
			);
			await new Promise((written) => setTimeout(written, 300));
			return new Uint8Array(readFileSync(path));
		},
		faults: () =>
			evaluate(`axe.run(document, {
				runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
				iframes: false,
			}).then(({ violations, incomplete }) => [
				...violations,
				// What is scrolled out of sight within its box has no colours to be compared; the preview is tested as a paper.
				...incomplete.map((one) => ({ ...one, nodes: one.nodes.filter(({ target }) => !document.querySelector(target[0]).closest(".scroll, iframe, pre")) })),
			].filter(({ nodes }) => nodes.length > 0)
				.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", "))
				.concat(document.documentElement.scrollWidth > innerWidth ? ["wider than the screen"] : []))`),
		forbidden: () => evaluate("window.forbidden"),
	};
}
