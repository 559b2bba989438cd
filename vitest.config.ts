import { defineConfig } from "vitest/config";

const testTimeout = 30_000;
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
					setupFiles,
					// No test changes what others see, and what is loaded once is warm for the next file.
					isolate: false,
				},
			},
		],
	},
});
