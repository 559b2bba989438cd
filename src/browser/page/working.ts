import { element, secondary } from "./element.ts";
import { questionForm } from "./question-form.ts";
import type { Watching } from "./run-in-thread.ts";

/** What the page shows while a command runs: what is being done, for how long, and a way to stop it. */
export interface Working {
	readonly place: HTMLElement;
	readonly start: (what: string) => void;
	readonly watching: Watching;
	readonly end: (told: string) => void;
}

/** A line at the foot of the page. Screen readers are told when work begins and ends, and every few seconds between. */
export function newWorking(cancel: () => void): Working {
	const step = element("p", { class: "step" });
	const spoken = element("p", { class: "spoken", role: "status" });
	const questions = element("div", { class: "questions" });
	const stop = secondary("Stop", cancel);
	const bar = element(
		"div",
		{ class: "working", hidden: true },
		element("progress", { "aria-label": "Working" }),
		step,
		stop,
	);
	const held = { saidAt: 0 };
	const pause = 4000;
	return {
		place: element("div", spoken, bar, questions),
		start: (what) => {
			step.textContent = what;
			spoken.textContent = what;
			held.saidAt = performance.now();
			bar.hidden = false;
		},
		watching: {
			progress: (text) => {
				step.textContent = text;
				if (performance.now() < held.saidAt + pause) return;
				held.saidAt = performance.now();
				spoken.textContent = text;
			},
			ask: async (about, prompt) => {
				bar.hidden = true;
				const answer = await questionForm(questions, about, prompt);
				questions.replaceChildren();
				bar.hidden = false;
				return answer;
			},
		},
		end: (told) => {
			bar.hidden = true;
			questions.replaceChildren();
			spoken.textContent = told;
		},
	};
}
