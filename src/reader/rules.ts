/**
 * What holds of whatever is counted one by one, beside what each figure counts. Each is tried by leaving it out: readers
 * would know less (`tests/reader/each-rule.test.ts`).
 */
export const rules = [
	"a level of risk counts in its own scopes",
	"closed no earlier than made",
	"the one before is no later",
	"again within a year is a re-referral",
	"a change of risk is one from the level at referral",
	"a change of risk is the one to the latest level",
	"without a latest level there is no change",
	"with a latest level there is a change",
	"reassessed once, reassessed ever after",
	"what is settled by some day stays so",
	"one of several is any of them",
	"any of several is one of them",
	"where there is one, there is a child",
	"where there is one of a kind that a child keeps, there is such a child",
	"each child has one that is the highest",
	"where there is one of a level, there is a child at that level or higher",
	"what a child's highest says of it is what its first says",
	"whoever comes again was there before",
	"whoever comes again keeps what a child keeps",
	"what one of a child is, a child is in part",
	"no one of a child is more than the child",
	"what a child is in part, one of it is",
	"in a part of a time a child is no more than in all of it",
	"in a part of a time, in all of it",
	"in a time, in one of those that cover it",
	"what was counted in a time was something at last",
	"where nothing came after, the last before was last",
	"a child whose referral is open is at risk",
	"referred in a part of a time, at risk in all of it",
	"referred at some levels, at risk at them",
	"at some levels, at more of them",
] as const;

export type Rule = (typeof rules)[number];
