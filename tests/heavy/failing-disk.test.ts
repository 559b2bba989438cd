import { describe, it } from "vitest";
import { commands, tryFailures } from "../cli/try-failures.ts";

describe("a file operation that fails, each in turn, ends in exit 2 and leaves all as it was", () => {
	it.each(commands.map((tried) => [tried.args.join(" "), tried] as const))(
		"%s",
		(_, tried) => tryFailures(tried),
		600_000,
	);
});
