import { paperFormatNames } from "../render/paper-formats.ts";

/** The formats of each command, the usual one first. */
export const formatsOfCommand = {
	build: [...paperFormatNames, "json", "csv"],
	figures: ["text", "json", "csv"],
	check: ["text", "json", "csv"],
	explain: ["text", "json"],
	audit: ["text", "json"],
} as const;
