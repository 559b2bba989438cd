import type { Period } from "./period.ts";
import type { Shorthand } from "./shorthand.ts";

/** A figure that somebody else published: of another area, or of this council. A fact, never judged. */
export interface PublishedElsewhere {
	/** The id of the figure that it stands beside. */
	readonly figure: string;
	readonly period: Period;
	/** The period beside the run's own with whose figure it stands. */
	readonly beside?: Period;
	readonly area: string;
	/** A number, or what stands in its place. */
	readonly value: number | Shorthand;
	/** Where it was published; absent where settings do not say. */
	readonly source?: string;
	/** What keeps it from being compared: another definition, another range of ages. */
	readonly note?: string;
}
