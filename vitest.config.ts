import { defineConfig } from "vitest/config";

// Long enough on any machine, however busy: it ends what hangs, and judges no speed.
const testTimeout = 180_000;
const hookTimeout = testTimeout;
const setupFiles = ["tests/same-examples.ts"];
const temporary = "tests/temporary-folder.ts";

export default defineConfig({
	test: {
		// Vitest leaves one processor free; here nobody else needs it.
		maxWorkers: "100%",
		projects: [
			{
				test: {
					name: "source",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/heavy/**", "tests/command/**"],
					globalSetup: [temporary],
					testTimeout,
					hookTimeout,
					setupFiles,
					// No test changes what others see, and what is loaded once is warm for the next file.
					isolate: false,
				},
			},
			{
				// Runs bin/cse-report.js as people do, so dist/ is made first.
				test: {
					name: "command",
					include: ["tests/command/**/*.test.ts"],
					globalSetup: [temporary, "tests/command/bundle.ts"],
					testTimeout,
					hookTimeout,
					setupFiles,
					// No test changes what others see, and what is loaded once is warm for the next file.
					isolate: false,
				},
			},
		],
	},
});
