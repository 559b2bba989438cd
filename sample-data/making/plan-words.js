/** What every plan is written with: the words of the exports, and what a plan is made of. */

/**
 * What becomes of a referral: its risk at first and at last, and why it was closed (nothing while it is open).
 *
 * @typedef {object} Course
 * @property {string} risk
 * @property {string} latest
 * @property {string} [reason]
 */

/**
 * The referrals of a while: how many of each kind. What is dealt from where is left to chance.
 *
 * @typedef {object} Cohort
 * @property {readonly (readonly [year: number, firstMonth: number, lastMonth: number, count: number])[]} dates
 * @property {readonly Closing[]} closings
 * @property {readonly Course[]} open those still open when the exports were taken
 * @property {readonly number[]} ages
 * @property {readonly string[]} sexes
 * @property {readonly string[]} ethnicities
 * @property {readonly string[]} sources
 * @property {readonly Status[]} statuses
 * @property {readonly (readonly [model: string, count: number])[]} models the first is the commonest
 *
 * @typedef {readonly [status: string, placedBy: string]} Status
 */

/**
 * Referrals that close, taken from the next so many by date: the longest open closes first.
 *
 * @typedef {object} Closing
 * @property {number} among
 * @property {readonly Course[]} courses
 * @property {readonly (readonly [year: number, month: number])[]} months
 */

/**
 * Cases with a row for an outcome; of them scored twice; of these better, the same, worse.
 *
 * @typedef {readonly [cases: number, scored: number, better: number, same: number, worse: number]} Scores
 */

/**
 * Children reported missing in a half-year; of them at risk of exploitation in the same one; children absent.
 *
 * @typedef {object} HalfYear
 * @property {number} year
 * @property {number} half
 * @property {number} children
 * @property {number} atRisk
 * @property {number} absent
 */

/** @type {(risk: string, latest: string, reason?: string) => Course} */
export const course = (risk, latest, reason) => ({ risk, latest, reason });

/** @type {(year: number, months: readonly number[]) => [year: number, month: number][]} */
export const closedIn = (year, months) => months.map((month) => [year, month]);

export const riskReduced = "Risk reduced";
export const transferred = "Transferred";
export const noFurtherAction = "No further action";

/** @type {Status} */
export const inNeed = ["Child in need", ""];
/** @type {Status} */
export const placedHere = ["Looked after", "Sample Borough Council"];
/** @type {Status} */
export const placedByOther = ["Looked after", "Neighbour Borough Council"];

export const online = "Online or social media grooming";
export const images = "Sexting or indecent images";
export const relationship = "Inappropriate relationship";
export const boyfriend = "Boyfriend or girlfriend model";
export const peer = "Peer on peer";
export const gang = "Gang or group";
export const party = "Party";
export const organised = "Organised or networked";

/** @type {readonly { code: string, label: string, better: "higher" | "lower" }[]} */
export const outcomes = [
	{
		code: "1.2.13",
		label: "Improved mental health and well-being",
		better: "higher",
	},
	{
		code: "1.3.02",
		label: "Improved strategies for sexual health",
		better: "higher",
	},
	{
		code: "2.1.02",
		label: "Able to identify abusive or exploitative behaviour",
		better: "higher",
	},
	{ code: "2.1.08", label: "Reduced level of risk or harm", better: "lower" },
	{
		code: "2.1.21",
		label: "Able to recognise online exploitation or grooming",
		better: "higher",
	},
	{ code: "4.1.12", label: "Fewer episodes of missing", better: "lower" },
];
