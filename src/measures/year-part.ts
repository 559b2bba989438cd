/** The part of a year that measures can have in settings: `measures: { KEY: { within: H2 } }`. */
export interface PartSetting {
	readonly key: string;
	/** The same among settings as they were read. */
	readonly setting: "outcomePart" | "missingPart";
}

export const outcomePart = {
	key: "outcome",
	setting: "outcomePart",
} as const satisfies PartSetting;

export const missingPart = {
	key: "missingChildren",
	setting: "missingPart",
} as const satisfies PartSetting;
