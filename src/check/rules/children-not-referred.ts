import type { ExportKind } from "../../dictionary/columns.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { Checked, CheckRule } from "./rule.ts";

/** Fewer than these may well have nobody in common with the referrals. */
const enough = 5;

/** Children of other exports whom the referrals do not know. */
export const childrenNotReferred: CheckRule = {
	codes: ["child-not-referred", "no-child-in-common"],
	about: `A child of the missing episodes or the discussions is in no referral. Told once a child; where not one of ${enough} children or more is in the referrals, that is told instead.`,
	find(checked) {
		const { referrals, missing, discussions, children } = checked.records;
		if (referrals === undefined) return;
		const referred = new Uint8Array(children.count);
		for (const who of referrals.child) if (who >= 0) referred[who] = 1;
		if (missing) tellUnknown(checked, "missing", missing.child, referred);
		if (discussions)
			tellUnknown(checked, "discussions", discussions.child, referred);
	},
};

function tellUnknown(
	{ tell, tellOfFiles }: Checked,
	kind: ExportKind,
	child: Int32Array,
	referred: Uint8Array,
): void {
	const seen = new Uint8Array(referred.length);
	const unknown: number[] = [];
	let known = 0;
	for (const [row, who] of child.entries()) {
		if (who < 0 || seen[who] === 1) continue;
		seen[who] = 1;
		if (referred[who] === 1) known++;
		else unknown.push(row);
	}
	if (known === 0 && unknown.length >= enough) {
		// Of the missing, that is told as they are read.
		if (kind === "discussions")
			tellOfFiles(kind, "child_id", checkMessages.noChildInCommon());
	} else
		for (const row of unknown)
			tell(kind, row, "child_id", checkMessages.childNotReferred());
}
