import { aboutStep } from "./about-step.ts";
import { checkStep, newChecking } from "./check-step.ts";
import { commandsStep } from "./commands-step.ts";
import { element } from "./element.ts";
import { filesStep } from "./files-step.ts";
import { openParts } from "./open-parts.ts";
import { paperStep } from "./paper-step.ts";
import { publishStep } from "./publish-step.ts";
import { newRunner } from "./run-in-thread.ts";
import { settingsStep } from "./settings-step.ts";
import type { Step, Tool } from "./tool.ts";
import { newWorking } from "./working.ts";
import { newWorkspace } from "./workspace.ts";

/** Builds the page: READ FIRST. One step of the work is seen at a time; the address says which, so that “back” works. */
function start(): void {
	const parts = openParts();
	const runner = newRunner(parts);
	const workspace = newWorkspace();
	const working = newWorking(runner.cancel);
	const held: { turn: Promise<unknown> } = { turn: Promise.resolve() };
	/** While a command runs nothing else can be touched: what it says is of the files as they were when it began. */
	const run: Tool["run"] = async (
		args,
		what,
		{ asks = false, onTrial = false } = {},
	) => {
		const focused = document.activeElement;
		main.setAttribute("aria-busy", "true");
		for (const part of touchable()) part.inert = true;
		working.start(what);
		const ended = await runner.run(
			{ args, files: workspace.files(), asks },
			working.watching,
		);
		working.end(ended ? "Done." : "Stopped. Nothing was changed.");
		main.removeAttribute("aria-busy");
		for (const part of touchable()) part.inert = false;
		if (focused instanceof HTMLElement) focused.focus();
		if (ended && !onTrial) workspace.take(ended);
		return ended;
	};
	const tool: Tool = {
		parts,
		workspace,
		go: (step) => {
			location.hash = step;
		},
		run: (...asked) => {
			const next = () => run(...asked);
			const turn = held.turn.then(next, next);
			held.turn = turn;
			return turn;
		},
	};
	const checking = newChecking(tool);
	const paper = paperStep(tool);
	const steps: readonly Step[] = [
		filesStep(tool, checking),
		checkStep(tool, checking),
		settingsStep(tool),
		paper.step,
		publishStep(tool, paper),
		commandsStep(tool, runner.list),
		aboutStep(
			document.documentElement.dataset.version ?? "",
			parts.packageFiles,
			parts.licences,
		),
	];

	const main = element("main", { id: "main" });
	const nav = element("nav", { "aria-label": "Steps" });
	const sections = new Map(
		steps.map((step) => [
			step.id,
			element(
				"section",
				{ id: step.id, hidden: true },
				element("h1", { tabindex: -1 }, step.title),
				element("div", { class: "content" }, ...step.content),
			),
		]),
	);
	const touchable = () => [
		nav,
		...main.querySelectorAll<HTMLElement>(".content"),
	];
	const links = new Map(
		steps.map(({ id, title }) => [id, element("a", { href: `#${id}` }, title)]),
	);

	/** An address may also be that of something within a step: the browser goes there by itself. */
	const enter = (focus: boolean) => {
		const wanted = location.hash.slice(1);
		const step = steps.find(({ id }) => id === (wanted || "files"));
		if (!step) {
			document.getElementById(decodeURIComponent(wanted))?.focus();
			return;
		}
		for (const [id, section] of sections) section.hidden = id !== step.id;
		for (const [id, link] of links)
			if (id === step.id) link.setAttribute("aria-current", "step");
			else link.removeAttribute("aria-current");
		document.title = `${step.title} – cse-report`;
		if (focus) {
			sections.get(step.id)?.querySelector("h1")?.focus();
			scrollTo(0, 0);
		}
		step.enter?.();
	};

	nav.append(
		element(
			"ol",
			[...links.values()].map((link) => element("li", link)),
		),
	);
	main.append(...sections.values());
	document.body.append(
		element("a", { class: "skip", href: "#main" }, "Skip to the step"),
		element(
			"header",
			element("p", { class: "name" }, "cse-report"),
			element("p", "Nothing that you put in here leaves this computer."),
		),
		nav,
		main,
		working.place,
	);
	addEventListener("hashchange", () => enter(true));
	addEventListener("beforeunload", (event) => {
		if (workspace.files().size > 0) event.preventDefault();
	});
	enter(false);
}

start();
