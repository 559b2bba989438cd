import { describe, expect, it } from "vitest";
import { exampleMessages } from "../../scripts/docs/messages-page.ts";

const refusals = exampleMessages().filter(
	({ severity }) => severity === "refuse",
);

describe("a message that refuses", () => {
	it.each(refusals.map((each) => [each.code, each] as const))(
		"%s names a way out: to mend the export, to say what it means, or to leave the file out",
		(_code, { remedy }) => {
			const mends =
				/\b(export|correct|mend|save|write|close|take|fill|put|choose|give|find out)\b/i;
			const declares = /\b(exports|codes|outcomes|sex|ids|authorities): /;
			expect(mends.test(remedy) || declares.test(remedy)).toBe(true);
			expect(remedy).toMatch(/^[A-Z].*\.$/s);
		},
	);

	it.each([
		"unknown-export",
		"two-kinds",
		"two-files",
		"empty-file",
		"not-csv",
		"broken-utf-16",
		"zero-byte",
		"endless-line",
	])("%s, about a whole file, says how to leave it out", (code) => {
		const [message] = refusals.filter((each) => each.code === code);
		expect(message?.remedy).toContain("ignore: ");
	});
});
