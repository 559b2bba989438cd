import { defineConfig } from "vitest/config";

/** Slow checks, and those that need what not every machine has: `npm run test:heavy`. */
export default defineConfig({
	test: {
		include: ["tests/heavy/**/*.test.ts"],
		testTimeout: 300_000,
		setupFiles: ["tests/same-examples.ts"],
	},
});
