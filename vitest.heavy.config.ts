import { defineConfig } from "vitest/config";

/** Promises that `npm test` tries on fewer examples. */
const properties = [
	"tests/claims/against-brute-force.test.ts",
	"tests/disclosure/facts/against-brute-force.test.ts",
	"tests/disclosure/never-recovered.test.ts",
	"tests/disclosure/whole-release.test.ts",
	"tests/published/own-documents.test.ts",
	"tests/render/word.test.ts",
	"tests/statistics/against-naive-counter.test.ts",
	"tests/validate/never-told.test.ts",
];

/** Slow checks, and those that need what not every machine has: `npm run test:heavy`. */
export default defineConfig({
	test: {
		include: ["tests/heavy/**/*.test.ts", ...properties],
		env: { TIMES: "5", EXAMPLES: "7" },
		testTimeout: 300_000,
		setupFiles: ["tests/same-examples.ts"],
		maxWorkers: "100%",
	},
});
