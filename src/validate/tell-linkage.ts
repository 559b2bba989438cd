import type { ColumnName } from "../dictionary/columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { LinkedExport } from "../settings/settings.ts";
import type { Message } from "../vocabulary/message.ts";
import { messages } from "../vocabulary/messages.ts";
import type { Reading } from "./accepted-records.ts";
import { countUnlike, judgeLinkage, type Linkage } from "./linkage.ts";

/** What hangs on the identifiers that an export shares with the referrals, for a message. */
const hanging: Readonly<Record<LinkedExport, string>> = {
	lookedAfter: "who was looked after by this list",
	assessments: "the change of risk",
	outcomes: "the outcomes",
	missing: "how many children were both missing and at risk",
};

/** A file of fewer children than these may well have none in common with the referrals. */
const enough = 5;

/**
 * Judges the identifiers by which an export finds the referrals. Where no figure may hang on them, that is told of each
 * of its files, and noted for the counting. Where two or more, and one in twenty, could never be found, that is told.
 */
export function tellLinkage(
	kind: LinkedExport,
	column: ColumnName,
	tables: readonly RawTable[],
	linkage: Linkage,
	{ log, settings, unlinked }: Reading,
): void {
	// Of those, the refusal says all that there is to say.
	const files = tables.map(({ file }) => file);
	if (log.told(messages.leadingZeros(0, 0).code, files) > 0) return;
	const verdict = settings.ids.sameAsReferrals.includes(kind)
		? "linked"
		: judgeLinkage(linkage);
	const { inCommon, strangers, referred } = linkage;
	const isDoubtful =
		verdict === "linked" &&
		kind === "missing" &&
		inCommon === 0 &&
		strangers.count >= enough &&
		referred.count > 0;
	if (verdict !== "linked") unlinked.add(kind);
	const message = messageOf();
	if (message === undefined) return;
	for (const { file, columns } of tables)
		log.add({ file, heading: columns.get(column)?.heading }, message);

	function messageOf(): Message | undefined {
		if (verdict === "few") return messages.fewInCommon(hanging[kind], kind);
		if (verdict === "unlike")
			return messages.otherNumbering(hanging[kind], kind);
		if (isDoubtful) return messages.noChildInCommon();
		const isSure = settings.ids.sameAsReferrals.includes(kind);
		if (isSure || !aboutOthersToo.has(kind)) return undefined;
		const unlike = countUnlike(linkage);
		const isSome = unlike > 1 && unlike * 20 >= inCommon + strangers.count;
		return isSome ? messages.someOtherNumbering(unlike) : undefined;
	}
}

/** Exports that hold children who were never referred; of the others each record that finds no referral is told. */
const aboutOthersToo: ReadonlySet<LinkedExport> = new Set([
	"missing",
	"lookedAfter",
]);
