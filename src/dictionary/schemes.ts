/**
 * What codes for sex mean, by scheme: systems differ, so the council says which one its export uses. The national returns
 * (SSDA903, children in need census) had 1, 2, 0 and 9 until 2025 and have letters since.
 */
export const sexSchemes = {
	ssda903: { "1": "male", "2": "female", "0": "notRecorded", "9": "other" },
	iso5218: {
		"1": "male",
		"2": "female",
		"0": "notRecorded",
		"9": "notRecorded",
	},
	mfu: { M: "male", F: "female", U: "notRecorded" },
	mfiu: { M: "male", F: "female", I: "other", U: "notRecorded" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type SexScheme = keyof typeof sexSchemes;

export const sexSchemeNames = ["ssda903", "iso5218", "mfu", "mfiu"] as const;

/** Codes for sex that mean nothing without a scheme. */
export function isSexCode(word: string): boolean {
	return /^(?:\d{1,2}|i)$/i.test(word);
}

/** The codes whose ethnic group is another in an older census: Chinese was counted with "other" until that of 2011. */
export const ethnicityCensuses = {
	"2001": { CHNE: "other", Chinese: "other", "CHNE Chinese": "other" },
	"2011": {},
	"2021": {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type EthnicityCensus = keyof typeof ethnicityCensuses;

export const ethnicityCensusNames = ["2001", "2011", "2021"] as const;
