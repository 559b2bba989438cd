import { placers } from "../../breakdowns/placed-by.ts";
import { tellsOwnPlacements } from "../../vocabulary/authority-name.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { CheckRule } from "./rule.ts";

const here = placers.findIndex(({ id }) => id === "thisAuthority");
const elsewhere = placers.findIndex(({ id }) => id === "otherAuthority");

/** Fewer may well all be placed by others. */
const enough = 5;

/** A column of placing authorities in which the council itself never stands: it may be written in a way that nobody told. */
export const ownPlacements: CheckRule = {
	codes: ["own-name-not-found"],
	about:
		"A column names five placing authorities or more, and never the council itself, by none of the names that settings have for it.",
	find({ records: { referrals }, settings, has, tellOfFiles }) {
		if (
			referrals === undefined ||
			!tellsOwnPlacements(settings) ||
			referrals.placedBy.includes(here) ||
			referrals.placedBy.filter((placer) => placer === elsewhere).length <
				enough
		)
			return;
		// Where the looked-after list has the column, it fills in what the referrals leave blank.
		const kind = has("lookedAfter", "placing_authority")
			? "lookedAfter"
			: "referrals";
		tellOfFiles(kind, "placing_authority", checkMessages.ownNameNotFound());
	},
};
