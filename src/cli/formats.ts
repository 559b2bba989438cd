import { paperFormatNames } from "../render/paper-formats.ts";

/** The formats of each command, the usual one first. */
export const formatsOfCommand = {
	// Plain words are for the briefing alone: tables and charts do not come through in them.
	build: [...paperFormatNames.filter((name) => name !== "txt"), "json", "csv"],
	brief: ["docx", "html", "text"],
	figures: ["text", "json", "csv"],
	check: ["text", "json", "csv"],
	explain: ["text", "json"],
	audit: ["text", "json"],
} as const;
