import { listen } from "./runner.ts";
import type { FromRunner, ToRunner } from "./thread-messages.ts";

/** This thread, as the page that started it sees it. */
declare const self: {
	readonly postMessage: (message: FromRunner) => void;
	readonly addEventListener: (
		name: "message",
		hear: (event: { readonly data: ToRunner }) => void,
	) => void;
};

listen(
	(message) => self.postMessage(message),
	(hear) => self.addEventListener("message", ({ data }) => hear(data)),
);
