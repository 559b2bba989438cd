import { describe, it } from "vitest";
import { releasingCommands, tryDeaths } from "../cli/try-deaths.ts";

describe("a release that is ended between any two changes to the disk is taken up by the next run", () => {
	it.each(
		releasingCommands.map((tried) => [tried.args.join(" "), tried] as const),
	)("%s", (_, tried) => tryDeaths(tried), 600_000);
});
