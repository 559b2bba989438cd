import type { PublishedFigure } from "../../src/published/published-figures.ts";
import type { ReleaseContent } from "../../src/releases/release.ts";
import type { PlainReferral } from "../statistics/records.ts";

/** A referral as far as these worlds tell it from another: pieces of the year are its quarters, from 0. */
export interface Kind {
	readonly made: number;
	/** The piece in which it was closed; one beyond the last for one that stays open. */
	readonly closed: number;
	readonly risk: "high" | "medium";
}

/** How many referrals of each kind there are. */
export type World = readonly number[];

export interface Worlds {
	readonly kinds: readonly Kind[];
	readonly pieces: number;
}

const firstMonths = ["01", "04", "07", "10"];
const lastMonths = ["03", "06", "09", "12"];

/** Worlds of so many quarters; where nothing tells of closing, nothing is ever closed. */
export function worldsOf(pieces: number, closes: boolean): Worlds {
	const each = Array.from({ length: pieces }, (_, at) => at);
	return {
		pieces,
		kinds: each.flatMap((made) =>
			(closes ? [...each, pieces] : [pieces])
				.filter((closed) => closed >= made)
				.flatMap((closed): readonly Kind[] => [
					{ made, closed, risk: "high" },
					{ made, closed, risk: "medium" },
				]),
		),
	};
}

/** The exports of a world: each referral is another child's. */
export function referralsOf(
	{ kinds, pieces }: Worlds,
	world: World,
): readonly PlainReferral[] {
	return kinds.flatMap(({ made, closed, risk }, at) =>
		Array.from({ length: world[at] ?? 0 }, (_, i) => ({
			child: `${at} ${i}`,
			date: `2016-${firstMonths[made]}-05`,
			birth: "2002-05-05",
			risk,
			closed: closed < pieces ? `2016-${lastMonths[closed]}-20` : undefined,
			reason: closed < pieces ? "riskReduced" : undefined,
		})),
	);
}

/** Every world of so many referrals at most. */
export function everyWorld(
	{ kinds }: Worlds,
	most: number,
	take: (world: World) => void,
): void {
	const world = kinds.map(() => 0);
	const fill = (at: number, left: number) => {
		if (at === kinds.length) {
			take(world);
			return;
		}
		for (let count = 0; count <= left; count++) {
			world[at] = count;
			fill(at + 1, left - count);
		}
		world[at] = 0;
	};
	fill(0, most);
}

/** A published count, as somebody reads it who knows what a referral is, and nothing else. */
export interface Read {
	readonly name: string;
	/** Which kinds it counts. */
	readonly counts: readonly boolean[];
	readonly from: number;
	readonly to: number;
	/** The numbers of those beside it that are said to be "fewer than T": held back beside them, it is 0 or T at least. */
	readonly threshold: number;
	readonly isZeroOrMore: boolean;
}

/** Reads what a release says of referrals. */
export function readRelease(
	{ kinds }: Worlds,
	{ figures }: ReleaseContent,
): readonly Read[] {
	const { period, policy } = figures;
	const own = figures.figures.filter(({ measure }) => measure === "referrals");
	const pieceOf = (month: number) => Math.floor(month / 3);
	const monthOf = (day: number) => new Date(day * 86_400_000).getUTCMonth();
	const [from, to] = [
		pieceOf(monthOf(period.from)),
		pieceOf(monthOf(period.to)),
	];
	const says = ({ value }: PublishedFigure) =>
		value.status === "banded" && value.text.startsWith("fewer than");
	return own.map((figure): Read => {
		const counts = kinds.map(
			({ made, closed, risk }) =>
				made >= from &&
				made <= to &&
				figure.cell.every(({ breakdown, category }) =>
					breakdown === "risk"
						? risk === category
						: (closed <= to ? "closed" : "open") === category,
				),
		);
		const { value } = figure;
		const tableOf = ({ id }: PublishedFigure) => id.replaceAll(/=[^|]*/g, "");
		const beside = own.filter(
			(other) => tableOf(other) === tableOf(figure) && other.cell.length > 0,
		);
		const isHeldBack =
			value.status === "withheld" ||
			(value.status === "banded" && !says(figure));
		const bounds =
			value.status === "shown"
				? { from: value.count, to: value.count }
				: value.status === "banded"
					? { from: says(figure) ? 1 : value.from, to: value.to }
					: { from: 0, to: Number.POSITIVE_INFINITY };
		return {
			name: `${period.id} ${figure.id}`,
			counts,
			...bounds,
			threshold: policy.threshold,
			isZeroOrMore: isHeldBack && beside.some(says),
		};
	});
}

/** How many a world has of what is counted. */
export function countIn(world: World, counts: readonly boolean[]): number {
	return world.reduce((sum, many, at) => (counts[at] ? sum + many : sum), 0);
}

/** Whether all that was read is so in a world. */
export function agreesWith(world: World, read: readonly Read[]): boolean {
	return read.every(({ counts, from, to, threshold, isZeroOrMore }) => {
		const count = countIn(world, counts);
		return (
			count >= from &&
			count <= to &&
			!(isZeroOrMore && count > 0 && count < threshold)
		);
	});
}
